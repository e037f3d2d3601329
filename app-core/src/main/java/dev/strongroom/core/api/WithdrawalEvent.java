package dev.strongroom.core.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a withdrawal, as the feed tells it; readers fetch the rest.
 *
 * @param withdrawal id
 * @param version after the change
 * @param change what happened
 * @param state after the change
 * @param by who did it
 * @param at when
 * @param note why; null where the change says it all
 */
public record WithdrawalEvent(
        String withdrawal,
        long version,
        Change change,
        WithdrawalState state,
        Actor by,
        Instant at,
        @Nullable Note note) {
    /** What happened. */
    public enum Change {
        CREATED,
        MOVED,
        HELD,
        RELEASED,
        ASSIGNED,
        WAITING,
        ATTEMPTED,
        DECIDED,
        EXPORTED,
        REVOCATION,
        /** Somebody remarked on it; nothing else has changed. */
        COMMENTED
    }
}
