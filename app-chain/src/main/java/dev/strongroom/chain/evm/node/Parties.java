package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.evm.EvmCodec;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who the addresses of a range are. Each is brought to its canonical form, which costs a hash, and asked for only once
 * while this lives.
 */
final class Parties {
    /** Where there is no other side, or one that belongs to nobody. */
    static final Party NOBODY = new Party(null, false);

    /**
     * A side of a movement.
     *
     * @param address canonical; null for those that no wallet can have, such as zero, which mints
     * @param watched whether its movements are wanted
     */
    record Party(@Nullable Address address, boolean watched) {}

    private final Network network;
    private final Predicate<Address> watched;
    private final Map<String, Party> met = new HashMap<>();

    Parties(Network network, Predicate<Address> watched) {
        this.network = network;
        this.watched = watched;
    }

    /** @param lower 0x and 40 lower-case digits */
    Party of(String lower) {
        return met.computeIfAbsent(lower, this::meet);
    }

    private Party meet(String lower) {
        Address address;
        try {
            address = EvmCodec.address(network, HexFormat.of().parseHex(lower, 2, lower.length()));
        } catch (RefusedException _) {
            return NOBODY;
        }
        return new Party(address, watched.test(address));
    }
}
