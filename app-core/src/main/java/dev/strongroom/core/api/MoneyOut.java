package dev.strongroom.core.api;

import dev.strongroom.chain.Address;

/** The big switch: one person stops all money-out, a quorum of two starts it again. */
public interface MoneyOut {
    MoneyOutStatus status();

    /** Stops every signature and every first broadcast at once. Freezing what is frozen changes nothing. */
    MoneyOutStatus freeze(Actor by, String reason);

    /** One vote of a member of staff to end the freeze; it ends with the second different one. */
    MoneyOutStatus unfreeze(Actor by);

    /** One vote to let a frozen wallet pay again; it ends with the second different one. */
    MoneyOutStatus unfreezeWallet(Actor by, Address wallet);
}
