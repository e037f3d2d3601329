package dev.strongroom.core.ledger;

import dev.strongroom.chain.Landed;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What on chain made a transfer necessary.
 *
 * @param network where
 * @param height the block
 * @param txid the transaction; null where a balance is taken over as it stood after that block
 */
public record ChainCause(
        Network network, long height, @Nullable String txid) {
    private static final int LONGEST_TXID = 128;

    public ChainCause {
        if (height < 0) {
            throw new RefusedException("ledger.cause", "cause.height: is below zero");
        }
        if (txid != null && (txid.isBlank() || txid.length() > LONGEST_TXID)) {
            throw new RefusedException("ledger.cause", "cause.txid: 1 to " + LONGEST_TXID + " characters are needed");
        }
    }

    /** A transaction that was found in a block. */
    public static ChainCause of(Network network, Landed landed) {
        return new ChainCause(network, landed.block().height(), landed.txid());
    }
}
