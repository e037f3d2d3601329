package dev.strongroom.core.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Amounts in the books that are nobody's yet, and their ways out. Each is one immutable journal entry; a mistake is
 * mended by a further one. A refusal ({@link dev.strongroom.chain.RefusedException}) has changed nothing.
 */
public interface Suspense {
    /** One item; refused where there is none ({@code suspense.unknown}). */
    SuspenseItem get(String id);

    /** Items that somebody has to decide about, oldest first. */
    List<SuspenseItem> work();

    /**
     * Items that are done, newest first.
     *
     * @param before only those that come after this one in the list; null for the newest
     * @param limit 1 to 1000
     */
    List<SuspenseItem> done(@Nullable String before, int limit);

    /** What a resolution would post, and whether it takes two people. Changes nothing. */
    SuspensePreview preview(String id, SuspenseResolution resolution);

    /**
     * Decides. Below the limit it is done; above it, the item waits for a second person.
     *
     * @param version of the item as it was shown; refused where it has changed since ({@code suspense.changed})
     */
    SuspenseItem resolve(Actor by, String id, long version, SuspenseResolution resolution);

    /** The second person agrees, and it is done; refused to the first ({@code suspense.second}). */
    SuspenseItem agree(Actor by, String id, long version);

    /** Takes a proposal back, or turns it down: the item is open again. */
    SuspenseItem reopen(Actor by, String id, long version, String reason);
}
