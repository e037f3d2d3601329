package dev.strongroom.core.follower;

import java.time.Duration;

/** How many blocks are read at once: more while that is quick, fewer after a failure. For one thread. */
final class Stride {
    private static final int FIRST = 16;
    private static final int MOST = 512;
    private static final Duration QUICK = Duration.ofSeconds(2);
    private static final Duration SLOW = Duration.ofSeconds(10);

    private int blocks = FIRST;

    int blocks() {
        return blocks;
    }

    /** A whole stride took so long. */
    void took(Duration time) {
        if (time.compareTo(QUICK) < 0) {
            blocks = Math.min(MOST, blocks * 2);
        } else if (time.compareTo(SLOW) > 0) {
            blocks = Math.max(1, blocks / 2);
        }
    }

    void failed() {
        blocks = Math.max(1, blocks / 2);
    }
}
