package dev.strongroom.core.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What arrived at an address of the desk. A transaction that moves to another block makes another deposit.
 *
 * @param id derived from block, transaction, place, address and asset
 * @param arrival what, where and by which transaction
 * @param customer whose address it is; null for an address of nobody
 * @param state where it stands
 * @param confirmations how sure its block is
 * @param why why it is suspended or orphaned; null otherwise
 * @param seenAt when the desk first saw it
 * @param changedAt when its state changed last
 * @param version rises by one with every change
 */
public record Deposit(
        String id,
        Arrival arrival,
        @Nullable String customer,
        DepositState state,
        Confirmations confirmations,
        @Nullable Note why,
        Instant seenAt,
        Instant changedAt,
        long version) {
    /**
     * Blocks of the chain from the deposit's own one on.
     *
     * @param seen as of the last look, at most {@code needed}; the block itself counts as one
     * @param needed what its asset needs
     */
    public record Confirmations(int seen, int needed) {}
}
