package dev.strongroom.core.ledger;

/** The database could not be asked. The transfer may or may not stand in the books: repeat it to know. */
public final class LedgerUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LedgerUnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }

    LedgerUnavailableException(String reason) {
        super(reason);
    }
}
