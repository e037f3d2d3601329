package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wallet of the desk.
 *
 * @param name such as {@code eip155-1_hot_wallet_0001}
 * @param tier who holds its key
 * @param index its number in the vault of that tier
 * @param address where it is
 * @param state whether it can be used
 * @param why it is frozen or retired; null otherwise, and where it was retired before reasons were asked for
 * @param frozenAt since when it is frozen; null where it is not
 * @param version rises by one with every change
 */
public record Wallet(
        String name,
        WalletTier tier,
        int index,
        Address address,
        WalletState state,
        @Nullable Note why,
        @Nullable Instant frozenAt,
        long version) {
    public Network network() {
        return address.network();
    }

    public boolean isAvailable() {
        return state == WalletState.AVAILABLE;
    }
}
