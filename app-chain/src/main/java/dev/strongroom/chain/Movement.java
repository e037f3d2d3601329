package dev.strongroom.chain;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A change of what an address holds, as one transaction made it; failed transactions move nothing but their fee.
 *
 * @param txid the transaction
 * @param index where it says so: the position of the event that tells it; {@link #NO_EVENT} where none does, as for a
 *     native coin. With the block, the transaction, the address and the asset it names a movement for good
 * @param address whose holding changed
 * @param asset what moved
 * @param units base units: above zero what came, below zero what went; a native coin's outflow includes the fee
 * @param counterparty the other side, where the chain names exactly one; never to be trusted as a place to pay to
 */
public record Movement(
        String txid,
        int index,
        Address address,
        Asset asset,
        BigInteger units,
        @Nullable Address counterparty) {
    /** The {@link #index} of what no event tells. */
    public static final int NO_EVENT = -1;

    public boolean isArrival() {
        return units.signum() > 0;
    }
}
