package dev.strongroom.core.audit;

/**
 * Whether the records that money-out relies on have been verified. Closed at start, and for good once a break is found.
 */
public interface AuditGate {
    boolean isVerified();
}
