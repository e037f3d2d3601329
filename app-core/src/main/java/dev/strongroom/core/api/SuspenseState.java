package dev.strongroom.core.api;

/** Where a suspense item stands. */
public enum SuspenseState {
    /** Somebody has to decide. */
    OPEN,
    /** Somebody has decided, and a second person has to agree. */
    PROPOSED,
    /** Its journal entry is made; only a further item could change that. */
    RESOLVED,
    /** What it was about is no longer part of the chain, and its entry is reversed. */
    GONE;

    public boolean isWork() {
        return this == OPEN || this == PROPOSED;
    }
}
