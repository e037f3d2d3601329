package dev.strongroom.core.lease;

/** Somebody else holds the lease by now; the transaction that asked must not commit. */
public final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLostException(Lease lease) {
        super("the lease '" + lease.name() + "' with token " + lease.token() + " is no longer held");
    }
}
