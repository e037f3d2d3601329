package dev.strongroom.core.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit log as the database holds it; only {@link AuditApi#verify} tells whether it is what was written.
 *
 * @param seq its number
 * @param at when
 * @param actor {@code kind:id}
 * @param action dotted verb, such as {@code withdrawal.moved}
 * @param subject what it was done to, such as {@code withdrawal:ID}
 * @param before JSON of what it was; null for something new
 * @param after JSON of what it became; null for something that is gone
 * @param hash hex of the chain's hash up to this row
 */
public record AuditRecord(
        long seq,
        Instant at,
        String actor,
        String action,
        String subject,
        @Nullable String before,
        @Nullable String after,
        String hash) {}
