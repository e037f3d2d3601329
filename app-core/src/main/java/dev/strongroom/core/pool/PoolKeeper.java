package dev.strongroom.core.pool;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.loop.BackgroundLoop;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Every minute ends what has run out, carries rotations on, freezes what was paid too early and looks whether each pool
 * is full enough.
 */
@Component
final class PoolKeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PoolKeeper.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Allocations allocations;
    private final DrainSource drain;
    private final PaidAddresses paid;
    private final Refill refill;
    private final PoolRows pools;

    private @Nullable BackgroundLoop loop;

    PoolKeeper(Allocations allocations, DrainSource drain, PaidAddresses paid, Refill refill, PoolRows pools) {
        this.allocations = allocations;
        this.drain = drain;
        this.paid = paid;
        this.refill = refill;
        this.pools = pools;
    }

    @Override
    public synchronized void start() {
        loop = BackgroundLoop.start("pool-keeper", EVERY, this::turn);
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
            while (allocations.endDue() > 0) {
                LOG.debug("ended allocations and rests that had run out");
            }
        } catch (RefusedException e) {
            LOG.info("another core ends what has run out: {}", e.reason());
        }
        try {
            drain.run();
        } catch (RefusedException e) {
            LOG.info("another core carries a rotation on: {}", e.reason());
        }
        paid.freeze();
        pools.all().forEach(pool -> refill.look(pool.network()));
    }
}
