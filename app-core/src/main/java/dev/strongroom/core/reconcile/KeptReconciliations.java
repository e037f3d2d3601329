package dev.strongroom.core.reconcile;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.BalancePoint;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.ReconciliationFailure;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.api.ReconciliationStatus;
import dev.strongroom.core.api.Reconciliations;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.lease.Lease;
import dev.strongroom.core.lease.Leases;
import dev.strongroom.core.signing.ChainNodes;
import dev.strongroom.core.staff.Duties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares, one run of a network at a time over all cores, and keeps what was found. */
@Component
class KeptReconciliations implements Reconciliations {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration PROLONGED = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int MOST = 1000;

    private final Reconciler reconciler;
    private final KeepRun keep;
    private final RunRows runs;
    private final SnapshotRows snapshots;
    private final ChainNodes nodes;
    private final Leases leases;
    private final Duties duties;
    private final Durably durably;
    private final Clock clock;
    private final String holder = "core-" + UUID.randomUUID();
    private final Map<Network, ReentrantLock> locks = new ConcurrentHashMap<>();

    KeptReconciliations(
            Reconciler reconciler,
            KeepRun keep,
            RunRows runs,
            SnapshotRows snapshots,
            ChainNodes nodes,
            Leases leases,
            Duties duties,
            Durably durably,
            Clock clock) {
        this.reconciler = reconciler;
        this.keep = keep;
        this.runs = runs;
        this.snapshots = snapshots;
        this.nodes = nodes;
        this.leases = leases;
        this.duties = duties;
        this.durably = durably;
        this.clock = clock;
    }

    @Override
    public ReconciliationRun run(Actor by, Network network, Heard heard) {
        if (by.kind() != Actor.Kind.SYSTEM) {
            duties.requireStaff(by);
        }
        nodes.of(network);
        return run(network, () -> Optional.of(by), heard).orElseThrow();
    }

    /**
     * The same for whoever is due.
     *
     * @param who asked once no other run of the network is under way; empty where nothing is to be done any more
     */
    Optional<ReconciliationRun> run(Network network, Supplier<Optional<Actor>> who, Heard heard) {
        ReentrantLock lock = locks.computeIfAbsent(network, _ -> new ReentrantLock());
        await(lock, heard);
        try {
            Lease lease = leases.acquire(lease(network), holder, LEASE)
                    .orElseThrow(() -> new RefusedException(
                            "reconcile.running", "reconciliation: another core compares " + network + " right now"));
            try {
                return who.get().map(by -> compare(by, nodes.of(network), lease, heard));
            } finally {
                leases.release(lease);
            }
        } finally {
            lock.unlock();
        }
    }

    private static void await(ReentrantLock lock, Heard heard) {
        try {
            while (!lock.tryLock(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                heard.at(0, 0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another run was under way", e);
        }
    }

    private ReconciliationRun compare(Actor by, ChainNode node, Lease lease, Heard heard) {
        try {
            Comparison found = reconciler.compare(node, prolonging(lease, heard));
            return durably.call(() -> {
                leases.require(lease);
                return keep.compared(Times.now(clock), by, found);
            });
        } catch (NodeException e) {
            String code = "node." + e.kind().name().toLowerCase(Locale.ROOT);
            failed(lease, node.network(), by, new Note(code, reason(e)));
            throw e;
        } catch (RefusedException e) {
            failed(lease, node.network(), by, new Note(e.code(), reason(e)));
            throw e;
        }
    }

    private static String reason(RuntimeException failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "it could not be compared");
    }

    /** Keeps the lease from running out while a long run goes on. */
    private Heard prolonging(Lease lease, Heard heard) {
        AtomicReference<Instant> next = new AtomicReference<>(clock.instant().plus(PROLONGED));
        return (done, of) -> {
            heard.at(done, of);
            Instant now = clock.instant();
            if (now.isAfter(next.get())) {
                next.set(now.plus(PROLONGED));
                prolong(lease);
            }
        };
    }

    private void prolong(Lease lease) {
        if (leases.acquire(lease.name(), holder, LEASE).isEmpty()) {
            throw new RefusedException("reconcile.running", "reconciliation: another core has taken it over");
        }
    }

    private void failed(Lease lease, Network network, Actor by, Note problem) {
        durably.run(() -> {
            leases.require(lease);
            keep.failed(new ReconciliationFailure(network, Times.now(clock), by, problem));
        });
    }

    private static String lease(Network network) {
        return "reconcile-" + network;
    }

    @Override
    public List<ReconciliationRun> last() {
        return runs.last();
    }

    @Override
    public List<ReconciliationStatus> status() {
        return nodes.all().stream()
                .map(ChainNode::network)
                .sorted(Comparator.comparing(Network::toString))
                .map(network -> new ReconciliationStatus(
                        network,
                        runs.last(network).orElse(null),
                        runs.failure(network).orElse(null)))
                .toList();
    }

    @Override
    public List<ReconciliationRun> runs(Network network, @Nullable Long before, int limit) {
        return runs.list(network, before, limited(limit));
    }

    @Override
    public List<BalancePoint> balances(Address address, Asset asset, int limit) {
        return snapshots.history(address, asset, limited(limit));
    }

    private static int limited(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new RefusedException("reconcile.limit", "limit: must be 1 to " + MOST);
        }
        return limit;
    }
}
