package dev.strongroom.core.api;

import java.util.List;

/** Everything that happens in the core, as numbered events that can be read again from any number. */
public interface FeedApi {
    /**
     * The events after a number, oldest first.
     *
     * @param seq the last number that the reader has dealt with; 0 for the beginning
     * @param limit 1 to 1000
     */
    List<FeedEvent> after(long seq, int limit);

    /** The newest number; 0 where nothing has happened. */
    long newest();
}
