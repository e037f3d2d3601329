package dev.strongroom.core.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that do not hold what the books say, and who looks into each. Runs open and close them
 * ({@link Reconciliations}); people take them on and say what they have found out. A refusal
 * ({@link dev.strongroom.chain.RefusedException}) has changed nothing.
 */
public interface BookBreaks {
    /** Those that last, oldest first. */
    List<BookBreak> open();

    /**
     * Those that a run has closed, newest first.
     *
     * @param before only those that come after this one in the list; null for the newest
     * @param limit 1 to 1000
     */
    List<BookBreak> closed(@Nullable String before, int limit);

    /** One of them; refused where there is none ({@code break.unknown}). */
    BookBreak get(String id);

    BreakEvidence evidence(String id);

    /**
     * Gives it to a member of staff. Refused for somebody who is not in the roster ({@code staff.unknown}), and where
     * it is closed ({@code break.closed}) or has changed since ({@code break.changed}).
     *
     * @param version as it was shown
     * @param owner whose it is from now on; null for nobody
     */
    BookBreak assign(Actor by, String id, long version, @Nullable String owner);

    /**
     * Adds what somebody has found out; to one that is closed, too.
     *
     * @param text 1 to 1000 characters ({@code break.comment})
     */
    BreakComment comment(Actor by, String id, String text);
}
