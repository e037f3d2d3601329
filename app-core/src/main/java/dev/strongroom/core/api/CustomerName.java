package dev.strongroom.core.api;

import dev.strongroom.chain.Network;
import org.jspecify.annotations.Nullable;

/**
 * By what a customer is known besides the id. It names somebody and proves nothing: nothing is credited by it, and
 * nothing is paid to it.
 *
 * @param network the network of a wallet; null for the outside id, which the business itself gives
 * @param text the wallet's address as its chain writes it; an outside id has 1 to 128 printable characters and neither
 *     begins nor ends with a blank
 */
public record CustomerName(@Nullable Network network, String text) {
    public static CustomerName outside(String id) {
        return new CustomerName(null, id);
    }

    public static CustomerName wallet(Network network, String address) {
        return new CustomerName(network, address);
    }
}
