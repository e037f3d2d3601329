package dev.strongroom.chain.tron;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A step by which one account pays the energy of another, so that a sweep burns no TRX (Stake 2.0, TIP-467). Only
 * energy, and never locked, so that what is lent can be taken back at once.
 *
 * @param kind what is done
 * @param owner whose TRX is staked
 * @param receiver who is lent to; null exactly when freezing
 * @param sun the staked TRX, whose energy it is about; at least one TRX
 */
public record TronResource(
        Kind kind, Address owner, @Nullable Address receiver, BigInteger sun) {
    /** The steps. */
    public enum Kind {
        /** Stakes TRX of the owner. */
        FREEZE,
        /** Lends the energy of staked TRX. */
        DELEGATE,
        /** Takes it back. */
        UNDELEGATE
    }

    private static final BigInteger TRX = BigInteger.valueOf(1_000_000);

    public TronResource {
        if ((kind == Kind.FREEZE) != (receiver == null)) {
            throw new RefusedException("resource.receiver", "receiver: belongs to lending and to nothing else");
        }
        if (receiver != null && (receiver.equals(owner) || !receiver.network().equals(owner.network()))) {
            throw new RefusedException("resource.receiver", "receiver: is not another account of the same network");
        }
        // the network stakes and lends no less than one TRX, and we take back no less either
        if (sun.compareTo(TRX) < 0 || sun.bitLength() >= Long.SIZE) {
            throw new RefusedException("resource.units", "sun: " + sun + " is not between 1,000,000 and 2^63 - 1");
        }
    }
}
