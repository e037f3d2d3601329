package dev.strongroom.chain.solana.node;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The highest final slot that any node of the network has shown. A node below it lags behind what is known already, and
 * what such a node does not know proves nothing; it is asked to say so itself ({@code minContextSlot}).
 */
final class Watermark {
    private final AtomicLong highest = new AtomicLong();

    void saw(long finalSlot) {
        highest.accumulateAndGet(finalSlot, Math::max);
    }

    long slot() {
        return highest.get();
    }
}
