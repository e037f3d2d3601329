package dev.strongroom.core.transfer;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.loop.BackgroundLoop;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Carries transfers to their end whose core has ended between two steps. */
@Component
final class TransferKeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TransferKeeper.class);
    private static final Duration EVERY = Duration.ofSeconds(20);

    private final TransferRows rows;
    private final TransferStore store;
    private final EndTransfer end;

    private @Nullable BackgroundLoop loop;

    TransferKeeper(TransferRows rows, TransferStore store, EndTransfer end) {
        this.rows = rows;
        this.store = store;
        this.end = end;
    }

    @Override
    public synchronized void start() {
        loop = BackgroundLoop.start("transfer-keeper", EVERY, this::turn);
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

    /** @return how many were left */
    int turn() {
        var left = rows.left(store.now());
        for (StoredTransfer row : left) {
            try {
                end.run(row.transfer().id());
            } catch (RefusedException e) {
                LOG.info("another core carries it on: {}", e.reason());
            }
        }
        return left.size();
    }
}
