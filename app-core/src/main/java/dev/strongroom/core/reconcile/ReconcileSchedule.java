package dev.strongroom.core.reconcile;

import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.ReconciliationFailure;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.loop.BackgroundLoop;
import dev.strongroom.core.settings.Settings;
import dev.strongroom.core.signing.ChainNodes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Compares books and chain without anybody asking: at a time of day, and so often that balances have a history. A daily
 * run that was missed is made up for; one that came to nothing is tried again.
 */
@Component
public class ReconcileSchedule implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ReconcileSchedule.class);
    private static final Actor DAILY = Actor.system("daily");
    private static final Actor HOURLY = Actor.system("hourly");
    private static final Duration LOOK = Duration.ofSeconds(10);

    /** A core that has just come up takes in first what it missed. */
    private static final Duration START = Duration.ofSeconds(30);

    private static final Duration RETRY = Duration.ofMinutes(10);

    private final KeptReconciliations reconciliations;
    private final RunRows runs;
    private final ChainNodes nodes;
    private final Settings settings;
    private final Clock clock;
    private volatile boolean isEnding;
    private @Nullable BackgroundLoop loop;

    ReconcileSchedule(
            KeptReconciliations reconciliations, RunRows runs, ChainNodes nodes, Settings settings, Clock clock) {
        this.reconciliations = reconciliations;
        this.runs = runs;
        this.nodes = nodes;
        this.settings = settings;
        this.clock = clock;
    }

    /** From now on runs by itself. */
    public synchronized void start() {
        if (loop == null) {
            long first = System.nanoTime() + START.toNanos();
            loop = BackgroundLoop.start("reconcile", LOOK, () -> {
                if (System.nanoTime() - first >= 0) {
                    tick();
                }
            });
        }
    }

    /** Compares every network that is due. One that cannot be compared keeps no other from it. */
    public void tick() {
        nodes.all().stream().map(ChainNode::network).forEach(this::look);
    }

    private void look(Network network) {
        try {
            if (due(network).isPresent()) {
                reconciliations
                        .run(network, () -> due(network), (_, _) -> requireTime())
                        .ifPresent(ReconcileSchedule::tell);
            }
        } catch (NodeException | RefusedException e) {
            LOG.warn("{} could not be reconciled and is tried again: {}", network, e.getMessage());
        } catch (CancellationException _) {
            LOG.info("the reconciliation of {} was given up, since the core ends", network);
        }
    }

    private static void tell(ReconciliationRun run) {
        if (!run.result().isEqual()) {
            LOG.error(
                    "{}: {} addresses do not hold what the books say after block {}",
                    run.result().network(),
                    run.result().breaks().size(),
                    run.result().block().height());
        }
    }

    private void requireTime() {
        if (isEnding) {
            throw new CancellationException("the core ends");
        }
    }

    /** In whose name a run is to be made now; empty where none is. */
    private Optional<Actor> due(Network network) {
        Instant now = clock.instant();
        Optional<Instant> failed = runs.failure(network).map(ReconciliationFailure::at);
        if (failed.isPresent() && now.isBefore(failed.get().plus(RETRY))) {
            return Optional.empty();
        }
        ReconcileRules rules = settings.current(ReconcileSetting.RECONCILIATION).value();
        Optional<Instant> daily = runs.lastBy(network, DAILY);
        if (daily.isEmpty() || daily.get().isBefore(rules.newestDaily(now))) {
            return Optional.of(DAILY);
        }
        return runs.last(network)
                .filter(last -> !now.isBefore(last.at().plus(rules.every())))
                .map(_ -> HOURLY);
    }

    /** Gives up the run under way. */
    @Override
    public synchronized void destroy() {
        isEnding = true;
        if (loop != null) {
            loop.close();
            loop = null;
        }
    }
}
