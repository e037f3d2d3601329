package dev.strongroom.core.deposit;

/** Where a core that takes money in dies. */
enum Moment {
    /** Half of a range of blocks is written, and nothing of it committed. */
    TAKING,
    /** A range is committed with the cursor, and nothing of it booked. */
    TAKEN,
    BOOKED,
    BOOKING_STORED,
    /** What a reorganisation took back is written, and nothing of it committed. */
    ORPHANING,
    /** It is committed with the cursor, and the ledger knows nothing of it. */
    ORPHANED,
    REVERSED,
    REVERSAL_STORED,
    RESOLVED,
    RESOLUTION_STORED;

    boolean is(ArrivalStep step) {
        return name().equals(step.name());
    }
}
