package dev.strongroom.core.follower;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.FollowerStatus;
import dev.strongroom.core.api.Following;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.lease.Leases;
import dev.strongroom.core.loop.BackgroundLoop;
import dev.strongroom.core.signing.ChainNodes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** One follower a network. {@link #tick} looks at all of them in turn, {@link #runEvery} gives each its own loop. */
@Component
public class Followers implements Following, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final List<NetworkFollower> followers;
    private final Map<Network, FollowerStatus> status = new ConcurrentHashMap<>();
    private final List<BackgroundLoop> loops = new ArrayList<>();
    private final CursorRows rows;
    private final FollowerMeters meters;
    private final Clock clock;

    Followers(
            ChainNodes nodes,
            CursorRows rows,
            BlockSink sink,
            Leases leases,
            Durably durably,
            FollowerMeters meters,
            Clock clock) {
        this.rows = rows;
        this.meters = meters;
        this.clock = clock;
        String holder = "core-" + UUID.randomUUID();
        this.followers = nodes.all().stream()
                .sorted(Comparator.comparing(node -> node.network().toString()))
                .map(node ->
                        new NetworkFollower(node.network(), node.readers(), rows, sink, leases, durably, clock, holder))
                .toList();
    }

    /** Takes in whatever the networks have now. A network that cannot be followed is told in its status. */
    public void tick() {
        followers.forEach(this::follow);
    }

    /** From now on ticks by itself, each network on a thread of its own. */
    public synchronized void runEvery(Duration pause) {
        if (loops.isEmpty()) {
            followers.forEach(follower ->
                    loops.add(BackgroundLoop.start("follower-" + follower.network(), pause, () -> follow(follower))));
        }
    }

    /**
     * Makes certain that a network is followed from a block on that is there already: what is sent to an address that
     * is told from now on cannot be missed. Where nobody has begun, this core does.
     *
     * @throws RefusedException {@code follower.not-begun} where no core has reached a node of the network yet
     */
    public void requireBegun(Network network) {
        if (rows.find(network).isPresent()) {
            return;
        }
        of(network).ifPresent(this::follow);
        if (rows.find(network).isEmpty()) {
            throw new RefusedException(
                    "follower.not-begun",
                    "network: no node of " + network + " has been reached yet, so a payment could be missed; look at"
                            + " the nodes and try again");
        }
    }

    /**
     * From which block on everything that a version of the signed policy names is looked for; empty while it is not.
     */
    public OptionalLong watchedFrom(Network network, long policy) {
        return rows.watchedFrom(network, policy);
    }

    private Optional<NetworkFollower> of(Network network) {
        return followers.stream().filter(one -> one.network().equals(network)).findFirst();
    }

    /**
     * Takes a network in up to a block, and what is for good by then into the books. Nothing happens where this core
     * does not follow the network.
     *
     * @param between looks, is run; may throw to end the wait
     * @throws RefusedException {@code reconcile.behind} where neither this core nor another gets there in time
     */
    public void reach(Network network, long height, Runnable between) {
        NetworkFollower follower = of(network).orElse(null);
        if (follower == null) {
            return;
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!follower.isBooked(height)) {
            if (System.nanoTime() - deadline > 0) {
                throw new RefusedException(
                        "reconcile.behind",
                        "follower: " + network + " is not taken in up to block " + height + " yet; try again later");
            }
            between.run();
            follow(follower);
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    @Override
    public List<FollowerStatus> followers() {
        return status.values().stream()
                .sorted(Comparator.comparing(one -> one.network().toString()))
                .toList();
    }

    private void follow(NetworkFollower follower) {
        synchronized (follower) {
            try {
                boolean isMore = true;
                while (isMore) {
                    isMore = switch (follower.look()) {
                        case Look.Done done -> tell(follower.network(), done);
                        case Look.Elsewhere _ -> elsewhere(follower.network());
                    };
                }
            } catch (NodeException e) {
                LOG.warn("{} could not be followed: {}", follower.network(), e.getMessage());
                tell(
                        follower.network(),
                        new Note(
                                "node." + e.kind().name().toLowerCase(Locale.ROOT),
                                Objects.requireNonNullElse(e.getMessage(), "the node could not be asked")));
            } catch (RuntimeException e) {
                LOG.error("{} could not be followed and is tried again", follower.network(), e);
                tell(follower.network(), new Note("follower.failed", "what was taken in could not be stored"));
            }
        }
    }

    /** Another core follows it: that it succeeds shows by the cursor, which nothing else moves on. */
    private boolean elsewhere(Network network) {
        meters.elsewhere(network);
        rows.find(network)
                .ifPresent(cursor -> status.compute(network, (_, before) -> {
                    boolean isSame = before != null && before.height() == cursor.height();
                    return isSame
                            ? before
                            : new FollowerStatus(network, cursor.height(), cursor.height(), clock.instant(), null);
                }));
        return false;
    }

    private boolean tell(Network network, Look.Done done) {
        meters.looked(network, done);
        status.put(network, new FollowerStatus(network, done.height(), done.head(), clock.instant(), null));
        return done.isMore();
    }

    private void tell(Network network, Note problem) {
        meters.failed(network);
        status.compute(
                network,
                (_, before) -> before == null
                        ? new FollowerStatus(network, 0, 0, null, problem)
                        : new FollowerStatus(network, before.height(), before.head(), before.lookedAt(), problem));
    }

    @Override
    public synchronized void destroy() {
        loops.forEach(BackgroundLoop::close);
        loops.clear();
        followers.forEach(NetworkFollower::close);
    }
}
