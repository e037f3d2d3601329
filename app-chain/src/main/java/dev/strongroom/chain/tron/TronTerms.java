package dev.strongroom.chain.tron;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotTerms;
import java.math.BigInteger;

/**
 * What a TRON payment needs beyond its intent.
 *
 * @param slot sender, reference block, timestamp and expiration; see {@link TronSlot}
 * @param feeLimit the most sun that may be burnt for energy; above 0 for a token, 0 for TRX. Bandwidth comes on top
 * @param permission whose signature is asked for: 0 the owner's, 2 the first active one's
 * @param memo empty, or the intent's id in plain sight on chain; a memo costs 1 TRX on the real networks
 */
public record TronTerms(Slot slot, BigInteger feeLimit, int permission, String memo) implements SlotTerms {
    public TronTerms {
        if (feeLimit.signum() < 0 || feeLimit.compareTo(BigInteger.valueOf(TronLimits.MAX_FEE_LIMIT)) > 0) {
            throw new RefusedException(
                    "fee.limit", "feeLimit: " + feeLimit + " sun is not between 0 and " + TronLimits.MAX_FEE_LIMIT);
        }
        TronLimits.checkPermission(permission);
        TronLimits.checkMemo(memo);
        TronSlot.read(slot.value());
    }

    /** Signed by the owner's key, without a memo. */
    public TronTerms(Slot slot, BigInteger feeLimit) {
        this(slot, feeLimit, TronLimits.OWNER_PERMISSION, "");
    }

    /** The parts of the slot. */
    public TronSlot parts() {
        return TronSlot.read(slot.value());
    }
}
