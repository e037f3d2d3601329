package dev.strongroom.desktop.shell;

import dev.strongroom.core.api.FollowerStatus;
import dev.strongroom.core.api.NodeStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the status bar knows of one network.
 *
 * @param node as its nodes last answered
 * @param follower how far it was taken in; null where nobody has looked yet
 */
record NetworkLine(NodeStatus node, @Nullable FollowerStatus follower) {
    /** Fewer wait now and then while a follower keeps up. */
    private static final long BEHIND = 20;

    /** From calm to urgent. */
    enum Mark {
        QUIET,
        BEHIND,
        NOT_BEGUN,
        STOPPED,
        SILENT
    }

    Mark mark() {
        if (!node.isReachable()) {
            return Mark.SILENT;
        }
        if (follower == null) {
            return Mark.NOT_BEGUN;
        }
        if (follower.problem() != null) {
            return Mark.STOPPED;
        }
        return follower.lag() > BEHIND ? Mark.BEHIND : Mark.QUIET;
    }
}
