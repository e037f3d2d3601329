package dev.strongroom.core.follower;

import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Network;
import java.util.function.Predicate;

/**
 * How a network stands for its follower.
 *
 * @param network which
 * @param head the newest block that was taken in; what lies above it has not been seen
 * @param finalized the newest block that can no longer be reorganised, at most {@code head}
 * @param quorum the other nodes, to be asked before anything is booked
 */
public record Sight(Network network, long head, long finalized, Quorum quorum) {
    /** What several nodes agree on. */
    @FunctionalInterface
    public interface Quorum {
        /**
         * Whether enough nodes have this very block with something in it. Where the core has one node only, that one is
         * believed.
         *
         * @param block as the follower took it in
         * @param contents what must be in it
         */
        boolean agrees(Head block, Predicate<BlockMovements> contents);
    }
}
