package dev.strongroom.core.wallet;

import dev.strongroom.chain.Address;

/** Which hot wallets stake coin, or get some back, at the moment. */
@FunctionalInterface
public interface StakeMoves {
    /** Whether a payment of the desk's own that does so has not ended. */
    boolean isMoving(Address wallet);
}
