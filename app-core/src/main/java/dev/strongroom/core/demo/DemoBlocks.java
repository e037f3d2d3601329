package dev.strongroom.core.demo;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.core.boot.practice.LocalChain;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Blocks for those who wait. A development node of the caller's may make one only when a transaction comes; then
 * nothing would ever become final. Where no block has come for a moment, a payment of one base unit to nobody asks for
 * one.
 */
final class DemoBlocks {
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final LocalChain network;
    private final ChainNode node;
    private final Clock clock;
    private final Address nobody;
    private final Amount unit;
    private long height = -1;
    private Instant since = Instant.EPOCH;

    DemoBlocks(LocalChain network, ChainNode node, Clock clock, Address nobody) {
        this.network = network;
        this.node = node;
        this.clock = clock;
        this.nobody = nobody;
        this.unit = new Amount(BigInteger.ONE, network.coin().asset());
    }

    /** To be called at every look of somebody who waits. */
    void wish() {
        if (network.isSimulated()) {
            return;
        }
        long head = node.head().height();
        Instant now = clock.instant();
        if (head != height) {
            height = head;
            since = now;
        } else if (now.isAfter(since.plus(MOMENT))) {
            network.give(nobody, unit);
            // The block that this made says nothing of whether others come by themselves: the moment goes on.
            height = node.head().height();
        }
    }
}
