package dev.strongroom.chain;

/** Whether a slot has been taken on chain, and how deep. */
public enum SlotUse {
    /** No transaction known in it. */
    FREE,
    /** A transaction waits in the node's pool. */
    PENDING,
    /** Taken in a block that may still be reorganised. */
    TAKEN,
    /** Taken for good. */
    FINAL,
    /** Past the time until which it could be taken, by a final block: nothing can land in it any more. */
    EXPIRED
}
