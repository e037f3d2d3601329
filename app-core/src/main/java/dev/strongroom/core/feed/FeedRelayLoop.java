package dev.strongroom.core.feed;

import dev.strongroom.core.lease.Lease;
import dev.strongroom.core.lease.LeaseLostException;
import dev.strongroom.core.lease.Leases;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps the relay going while the core runs; of several cores on one database one does the numbering. */
@Component
final class FeedRelayLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FeedRelayLoop.class);
    private static final String LEASE = "feed-relay";
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final FeedRelay relay;
    private final Leases leases;
    private final String holder = UUID.randomUUID().toString();

    private CountDownLatch stop = new CountDownLatch(0);
    private @Nullable Thread thread;

    FeedRelayLoop(FeedRelay relay, Leases leases) {
        this.relay = relay;
        this.leases = leases;
    }

    @Override
    public synchronized void start() {
        stop = new CountDownLatch(1);
        CountDownLatch end = stop;
        thread = Thread.ofVirtual().name("feed-relay").start(() -> run(end));
    }

    @Override
    public synchronized void stop() {
        stop.countDown();
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void run(CountDownLatch end) {
        try {
            do {
                turn();
            } while (!end.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
            leases.acquire(LEASE, holder, LENGTH).ifPresent(leases::release);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the feed's lease was not given back and runs out by itself", e);
        }
    }

    private void turn() {
        try {
            while (relay.hasWork()) {
                Optional<Lease> lease = leases.acquire(LEASE, holder, LENGTH);
                if (lease.isEmpty() || relay.number(lease.get()) == 0) {
                    return;
                }
            }
        } catch (LeaseLostException _) {
            LOG.info("another core numbers the feed now");
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the feed could not be numbered, trying again", e);
        }
    }
}
