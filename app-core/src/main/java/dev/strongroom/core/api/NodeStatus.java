package dev.strongroom.core.api;

import dev.strongroom.chain.Head;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One network as its nodes last answered.
 *
 * @param network its CAIP-2 identifier
 * @param name for people
 * @param kind what its money is worth; a network that the registry does not list counts as real unless the desk itself
 *     is a practice desk
 * @param head newest block that was seen; null before the first answer
 * @param finalizedHeight newest block that can no longer be reorganised; null before the first answer
 * @param answeredAt when the node answered last; null while it has not
 * @param problem why the last question has no answer; null where it has one, and before the first
 */
public record NodeStatus(
        Network network,
        String name,
        ListedNetwork.Kind kind,
        @Nullable Head head,
        @Nullable Long finalizedHeight,
        @Nullable Instant answeredAt,
        @Nullable Note problem) {
    public boolean isPractice() {
        return kind == ListedNetwork.Kind.LOCAL;
    }

    /** Whether the last question was answered; false before the first. */
    public boolean isReachable() {
        return answeredAt != null && problem == null;
    }

    /** How old the newest block is by its own time, zero at least; null before the first answer. */
    public @Nullable Duration age(Instant now) {
        if (head == null) {
            return null;
        }
        Duration age = Duration.between(head.time(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
