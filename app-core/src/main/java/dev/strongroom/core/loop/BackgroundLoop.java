package dev.strongroom.core.loop;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the same work again and again, on a thread of its own, until it is closed. A turn that fails (a database that
 * does not answer, a full disk) is logged, and the next one comes all the same.
 */
public final class BackgroundLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);

    private final String name;
    private final Duration pause;
    private final Runnable turn;
    private final Runnable last;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;

    private BackgroundLoop(String name, Duration pause, Runnable turn, Runnable last) {
        this.name = name;
        this.pause = pause;
        this.turn = turn;
        this.last = last;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /** Begins with a turn at once. */
    public static BackgroundLoop start(String name, Duration pause, Runnable turn) {
        return start(name, pause, turn, () -> {});
    }

    /** @param last what is done once when the loop is closed, after the turn under way */
    public static BackgroundLoop start(String name, Duration pause, Runnable turn, Runnable last) {
        BackgroundLoop loop = new BackgroundLoop(name, pause, turn, last);
        loop.thread.start();
        return loop;
    }

    private void run() {
        try {
            do {
                attempt(turn);
            } while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS));
            attempt(last);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("{}: a turn failed; the next one comes in {} if the core runs on", name, pause, e);
        }
    }

    /** Lets the turn under way end and waits for it. */
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
