package dev.strongroom.core.api;

import dev.strongroom.chain.Network;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a network was taken in.
 *
 * @param network which
 * @param height up to here
 * @param head the newest block of the node at that look
 * @param lookedAt when a look last succeeded; null while none has
 * @param problem why the newest look failed; null where it did not
 */
public record FollowerStatus(
        Network network,
        long height,
        long head,
        @Nullable Instant lookedAt,
        @Nullable Note problem) {
    /** Blocks that wait to be taken in. */
    public long lag() {
        return Math.max(0, head - height);
    }
}
