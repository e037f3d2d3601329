package dev.strongroom.core.withdrawal;

/** The places where a core may die between two acts of which only the first has lasted. */
public enum Step {
    REQUEST_STORED,
    RESERVE_POSTED,
    RESERVED,
    PLANNED,
    DELAY_OVER,
    FUND_POSTED,
    FUNDED,
    SLOT_CLAIMED,
    BYTES_BUILT,
    BYTES_SIGNED,
    BYTES_STORED,
    BYTES_SENT,
    SENT_STORED,
    LANDING_STORED,
    OUTCOME_POSTED,
    OUTCOME_STORED,
    STOP_STORED,
    RELEASE_POSTED,
    RELEASE_STORED,
    DECISION_STORED,
    EXPORT_BUILT,
    EXPORT_STORED,
    BATCH_READ,
    BATCH_STORED,
    REVOCATION_STORED,
    REVOCATION_SLOT_CLAIMED,
    REVOCATION_GIVEN_UP,
    REORG_STORED,
    GAS_ASKED
}
