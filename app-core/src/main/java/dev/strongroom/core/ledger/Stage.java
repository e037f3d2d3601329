package dev.strongroom.core.ledger;

/** How far a group has come; tests end the process at each. */
enum Stage {
    LOCKED,
    WRITTEN,
    COMMITTED,
    DURABLE,
    COMPLETED
}
