package dev.strongroom.core.transfer;

/** How far a transfer has come; crash tests end the process at each. */
enum TransferStep {
    /** It is stored; the ledger was not told. */
    STORED,
    /** The ledger was told; its answer is not stored. */
    POSTED,
    /** Its answer is. */
    ENDED
}
