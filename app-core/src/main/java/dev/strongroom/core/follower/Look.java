package dev.strongroom.core.follower;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a look at a network came to. */
sealed interface Look {
    /** Another core follows it at the moment. */
    record Elsewhere() implements Look {}

    /**
     * @param height taken in up to here
     * @param time of the newest block up to there; null where this look did not see it
     * @param head the newest block of the node
     * @param isMore whether another look would find more at once
     */
    record Done(long height, @Nullable Instant time, long head, boolean isMore) implements Look {}
}
