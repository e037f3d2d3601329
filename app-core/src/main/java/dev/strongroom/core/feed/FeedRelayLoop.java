package dev.strongroom.core.feed;

import dev.strongroom.core.lease.Lease;
import dev.strongroom.core.lease.LeaseLostException;
import dev.strongroom.core.lease.Leases;
import dev.strongroom.core.loop.BackgroundLoop;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

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

    private @Nullable BackgroundLoop loop;

    FeedRelayLoop(FeedRelay relay, Leases leases) {
        this.relay = relay;
        this.leases = leases;
    }

    @Override
    public synchronized void start() {
        loop = BackgroundLoop.start("feed-relay", PAUSE, this::turn, this::giveUp);
    }

    @Override
    public synchronized void stop() {
        if (loop != null) {
            loop.close();
            loop = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return loop != null;
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
        }
    }

    /** Another core need not wait until the lease has run out. */
    private void giveUp() {
        leases.acquire(LEASE, holder, LENGTH).ifPresent(leases::release);
    }
}
