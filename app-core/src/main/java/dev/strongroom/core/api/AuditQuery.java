package dev.strongroom.core.api;

import dev.strongroom.chain.RefusedException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the audit log to list; what is null or empty does not narrow.
 *
 * @param actor {@code kind:id}, exactly
 * @param action beginning of the action, such as {@code withdrawal.}
 * @param subject exactly, such as {@code withdrawal:ID}
 * @param from not before
 * @param to before
 * @param before only rows with a smaller number; {@link Long#MAX_VALUE} for the newest
 * @param limit at most so many, 1 to 1000
 */
public record AuditQuery(
        String actor,
        String action,
        String subject,
        @Nullable Instant from,
        @Nullable Instant to,
        long before,
        int limit) {
    public AuditQuery {
        if (limit < 1 || limit > 1000) {
            throw new RefusedException("audit.limit", "limit: " + limit + " is not between 1 and 1000");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new RefusedException("audit.time", "to: " + to + " is before from " + from);
        }
    }

    public static AuditQuery newest(int limit) {
        return new AuditQuery("", "", "", null, null, Long.MAX_VALUE, limit);
    }

    /** The next page after the last row of this one. */
    public AuditQuery after(AuditRecord last) {
        return new AuditQuery(actor, action, subject, from, to, last.seq(), limit);
    }
}
