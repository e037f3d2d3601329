package dev.strongroom.core.wallet;

/** How far an opening has come; crash tests end the process at each. */
public enum OpeningStep {
    /** It was stored that wallets are to be open, the ledger was not told. */
    STORED,
    /** The ledger was told of one of them, its row was not. */
    POSTED,
    /** Its row was. */
    BOOKED
}
