package dev.strongroom.core.api;

import java.util.Map;
import java.util.Set;

/** Where a deposit stands. The edges below are the only ones. */
public enum DepositState {
    /** A block holds it that can still be reorganised. */
    SEEN,
    /** Some of the confirmations that its asset needs have come. */
    CONFIRMING,
    /** The customer has it. */
    CREDITED,
    /** It is for good, and nobody has it yet: see its suspense item. */
    SUSPENDED,
    /** Its block is no longer part of the chain; what was posted for it is reversed. */
    ORPHANED;

    private static final Map<DepositState, Set<DepositState>> EDGES = Map.of(
            SEEN, Set.of(CONFIRMING, CREDITED, SUSPENDED, ORPHANED),
            CONFIRMING, Set.of(CREDITED, SUSPENDED, ORPHANED),
            CREDITED, Set.of(ORPHANED),
            SUSPENDED, Set.of(CREDITED, ORPHANED),
            ORPHANED, Set.of());

    /** Whether this state may be followed by that one. */
    public boolean canBecome(DepositState next) {
        return EDGES.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether the books know of it. */
    public boolean isPosted() {
        return this == CREDITED || this == SUSPENDED;
    }
}
