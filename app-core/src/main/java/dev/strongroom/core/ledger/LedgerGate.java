package dev.strongroom.core.ledger;

/**
 * Whether the books that money-out relies on have been verified. Closed at start, and for good once a break is found.
 */
public interface LedgerGate {
    boolean isVerified();
}
