package dev.strongroom.core.api;

/** How far a transfer between two customers is. */
public enum TransferState {
    /** Stored; the ledger was not told, or its answer is not stored. It is carried to its end by itself. */
    REQUESTED,
    /** It stands in the books. */
    MADE,
    /** The ledger turned it down, for lack of funds; nothing was moved. */
    REFUSED
}
