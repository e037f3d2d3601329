package dev.strongroom.core.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose coins the business holds.
 *
 * @param id in this desk; by what else the customer is known, see {@link CustomersApi#names}
 * @param status whether money may leave
 * @param reason why frozen; null while active
 * @param createdAt when registered
 * @param version rises by one with every change
 */
public record Customer(String id, Status status, @Nullable String reason, Instant createdAt, long version) {
    /** Whether money may leave. */
    public enum Status {
        ACTIVE,
        /** Deposits are credited, nothing leaves. */
        FROZEN
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }
}
