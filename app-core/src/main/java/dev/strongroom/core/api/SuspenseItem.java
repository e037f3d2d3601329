package dev.strongroom.core.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An amount that is in the books and nobody's yet: somebody has to say whose it is.
 *
 * @param id that of the deposit it came with
 * @param arrival what it is about
 * @param isMissing whether it is a hole (what a customer had spent before its deposit was reversed) and no surplus
 * @param why why nobody has it, such as {@code deposit.unowned}
 * @param owner the customer whose address it is; null where it is nobody's
 * @param since when it came here: its age counts from then
 * @param state where it stands
 * @param decision what was decided; null while open
 * @param version rises by one with every change
 */
public record SuspenseItem(
        String id,
        Arrival arrival,
        boolean isMissing,
        Note why,
        @Nullable String owner,
        Instant since,
        SuspenseState state,
        @Nullable Decision decision,
        long version) {
    /**
     * What somebody decided.
     *
     * @param resolution which way
     * @param by who
     * @param agreedBy the second person; null where none was needed or none has agreed yet
     * @param withdrawal the refund; null where it is none
     * @param at when it was decided or agreed to
     */
    public record Decision(
            SuspenseResolution resolution,
            Actor by,
            @Nullable Actor agreedBy,
            @Nullable String withdrawal,
            Instant at) {}
}
