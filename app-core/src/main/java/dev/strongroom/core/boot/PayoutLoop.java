package dev.strongroom.core.boot;

import dev.strongroom.core.withdrawal.Payout;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ticks until it is closed; a tick that fails is logged, and the next one comes all the same. */
final class PayoutLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PayoutLoop.class);

    private final Payout payout;
    private final Duration pause;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;

    private PayoutLoop(Payout payout, Duration pause) {
        this.payout = payout;
        this.pause = pause;
        this.thread = Thread.ofVirtual().name("payout").unstarted(this::run);
    }

    static PayoutLoop start(Payout payout, Duration pause) {
        PayoutLoop loop = new PayoutLoop(payout, pause);
        loop.thread.start();
        return loop;
    }

    private void run() {
        try {
            do {
                tick();
            } while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void tick() {
        try {
            payout.tick();
        } catch (RuntimeException e) {
            LOG.error("payments could not be carried on; trying again", e);
        }
    }

    @Override
    public void close() {
        end.countDown();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
