package dev.strongroom.core.deposit;

/** How far money in has come; crash tests end the process at each. */
enum ArrivalStep {
    /** The ledger was told of arrivals, their states were not. */
    BOOKED,
    /** Their states were. */
    BOOKING_STORED,
    /** The ledger was told that an arrival is gone, its row was not. */
    REVERSED,
    /** Its row was. */
    REVERSAL_STORED,
    /** The ledger was told what became of a suspense item, the item was not. */
    RESOLVED,
    /** The withdrawal that pays an item back was asked for, the item does not know it. */
    REFUND_ASKED,
    /** The item was. */
    RESOLUTION_STORED,
    /** The ledger was told that a refund was not paid, the item was not. */
    REFUND_RETURNED,
    /** The item was. */
    REFUND_REOPENED
}
