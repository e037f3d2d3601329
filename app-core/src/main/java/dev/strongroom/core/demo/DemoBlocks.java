package dev.strongroom.core.demo;

import dev.strongroom.chain.ChainNode;
import dev.strongroom.core.boot.practice.LocalChain;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Blocks for those who wait. A development node of the caller's may make one only when a transaction comes, and a
 * practice network where nothing happens makes them far apart; then nothing would become final for long. Where no block
 * has come for a moment, a payment to nobody asks for one.
 */
final class DemoBlocks {
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final LocalChain network;
    private final ChainNode node;
    private final Clock clock;
    private long height = -1;
    private Instant since = Instant.EPOCH;

    DemoBlocks(LocalChain network, ChainNode node, Clock clock) {
        this.network = network;
        this.node = node;
        this.clock = clock;
    }

    /** To be called at every look of somebody who waits. */
    void wish() {
        long head = node.head().height();
        Instant now = clock.instant();
        if (head != height) {
            height = head;
            since = now;
        } else if (now.isAfter(since.plus(MOMENT))) {
            network.askForBlock();
            // The block that this made says nothing of whether others come by themselves: the moment goes on.
            height = node.head().height();
        }
    }
}
