package dev.strongroom.core.audit;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Json;
import org.jspecify.annotations.Nullable;

/**
 * What is to be remembered of one act. No secret may stand in it.
 *
 * @param actor who did it
 * @param action dotted verb such as {@code withdrawal.approve}, up to 64 characters
 * @param subject what it was done to, such as {@code withdrawal:ID}, up to 128 characters
 * @param before JSON of what it was; null for something new
 * @param after JSON of what it became; null for something that is gone
 */
public record AuditEntry(
        Actor actor,
        String action,
        String subject,
        @Nullable String before,
        @Nullable String after) {
    /** The same from records, which are written as the contract writes them. */
    public static AuditEntry of(
            Actor actor, String action, String subject, @Nullable Object before, @Nullable Object after) {
        return new AuditEntry(actor, action, subject, json(before), json(after));
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : Json.write(value);
    }
}
