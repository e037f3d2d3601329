package dev.strongroom.core.follower;

import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.BlockReader;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Watch;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.lease.Lease;
import dev.strongroom.core.lease.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows one network. Only the core that holds the network's lease does, and every transaction makes certain of it; a
 * core that lost it without knowing changes nothing. For one thread.
 */
final class NetworkFollower implements AutoCloseable {
    private static final Duration LEASE = Duration.ofSeconds(60);
    /** Blocks that are kept below the newest final one. */
    private static final long KEPT = 256;

    private final Network network;
    private final NodeReaders readers;
    private final CursorRows rows;
    private final BlockSink sink;
    private final Leases leases;
    private final Durably durably;
    private final Clock clock;
    private final String holder;
    private final Stride stride = new Stride();
    private @Nullable Lease held;

    NetworkFollower(
            Network network,
            List<BlockReader> readers,
            CursorRows rows,
            BlockSink sink,
            Leases leases,
            Durably durably,
            Clock clock,
            String holder) {
        this.network = network;
        this.readers = new NodeReaders(readers);
        this.rows = rows;
        this.sink = sink;
        this.leases = leases;
        this.durably = durably;
        this.clock = clock;
        this.holder = holder;
    }

    Network network() {
        return network;
    }

    /**
     * One look at the network.
     *
     * @throws NodeException when its node cannot be asked or contradicts itself; the next look asks the next one
     */
    Look look() {
        Optional<Lease> lease = leases.acquire(lease(), holder, LEASE);
        held = lease.orElse(null);
        if (lease.isEmpty()) {
            return new Look.Elsewhere();
        }
        sink.carryOn(network);
        try {
            return look(readers.current(), lease.get());
        } catch (NodeException e) {
            stride.failed();
            readers.turn();
            throw e;
        }
    }

    private Look look(BlockReader reader, Lease lease) {
        Head head = reader.head();
        Head end = reader.finalized();
        Cursor cursor = begun(reader, end, lease);
        Watch watch = watch(lease);
        Optional<String> known = rows.hashAt(network, head.height());
        if (known.isPresent() && !known.get().equals(head.hash())) {
            return back(reader, lease, cursor, head, watch);
        }
        if (head.height() < cursor.height()) {
            readers.turn(); // it lags behind; what another node knows may have grown meanwhile
            return new Look.Done(cursor.height(), null, head.height(), false);
        }
        long to = Math.min(head.height(), cursor.height() + stride.blocks());
        Cursor reached = cursor;
        Instant time = cursor.height() == head.height() ? head.time() : null;
        if (to > cursor.height()) {
            Instant before = clock.instant();
            List<BlockMovements> blocks = reader.read(cursor.height() + 1, to, watch);
            if (!blocks.isEmpty() && !blocks.getFirst().parentHash().equals(cursor.hash())) {
                return back(reader, lease, cursor, head, watch);
            }
            requireLinked(blocks, reader);
            reached = take(lease, cursor, to, blocks, end);
            time = to == head.height() ? head.time() : timeOf(blocks);
            stride.took(Duration.between(before, clock.instant()));
        }
        settle(reached, end, watch);
        return new Look.Done(reached.height(), time, head.height(), to < head.height());
    }

    /** Of the newest; null where there is none, as on a stretch of skipped slots. */
    private static @Nullable Instant timeOf(List<BlockMovements> blocks) {
        return blocks.isEmpty() ? null : blocks.getLast().block().time();
    }

    private void settle(Cursor reached, Head end, Watch watch) {
        long finalized = Math.min(end.height(), reached.height());
        sink.settle(new Sight(
                network, reached.height(), finalized, (block, contents) -> readers.agree(block, watch, contents)));
        durably.run(() -> rows.booked(network, finalized));
    }

    /** Whether what arrived up to a block is in the books, by this core or by another. */
    boolean isBooked(long height) {
        return rows.bookedUpTo(network) >= height;
    }

    private Cursor begun(BlockReader reader, Head end, Lease lease) {
        return rows.find(network).orElseGet(() -> {
            Cursor first = first(reader, end);
            durably.run(() -> {
                leases.require(lease);
                rows.begin(network, first);
            });
            return first;
        });
    }

    /** Notes from which block on a newer policy's wallets and assets are looked for, before any block is read so. */
    private Watch watch(Lease lease) {
        long policy = sink.policy();
        if (rows.watchedFrom(network, policy).isEmpty()) {
            durably.run(() -> {
                leases.require(lease);
                rows.watch(network, policy);
            });
        }
        return sink.watch(network);
    }

    /** The newest existing block below the first that matters. */
    private Cursor first(BlockReader reader, Head end) {
        long before = Math.min(sink.firstHeight(network).orElse(end.height() + 1) - 1, end.height());
        if (before == end.height()) {
            return new Cursor(end.height(), end.hash());
        }
        Watch nothing = new Watch(Set.of(), _ -> false);
        for (long from = Math.max(0, before - stride.blocks()); ; from = Math.max(0, from - stride.blocks())) {
            List<BlockMovements> blocks = reader.read(from, before, nothing);
            if (!blocks.isEmpty()) {
                Head block = blocks.getLast().block();
                return new Cursor(block.height(), block.hash());
            }
            if (from == 0) {
                throw new NodeException(NodeException.Kind.MALFORMED, "the node has no block up to " + before, null);
            }
        }
    }

    private Cursor take(Lease lease, Cursor cursor, long to, List<BlockMovements> blocks, Head end) {
        String hash =
                blocks.isEmpty() ? cursor.hash() : blocks.getLast().block().hash();
        Cursor reached = new Cursor(to, hash);
        durably.run(() -> {
            leases.require(lease);
            requireMoved(rows.move(network, cursor, reached));
            rows.keep(network, blocks);
            rows.forgetBelow(network, Math.min(end.height(), to) - KEPT);
            sink.take(network, blocks);
        });
        return reached;
    }

    /** The chain is another one than the cursor stands on: back to the newest block that both have. */
    private Look back(BlockReader reader, Lease lease, Cursor cursor, Head head, Watch watch) {
        List<Cursor> kept = rows.newestFirst(network);
        Cursor common = kept.stream()
                .filter(block -> block.height() <= head.height() && isThere(reader, block, watch))
                .findFirst()
                .orElseThrow(() -> new NodeException(
                        NodeException.Kind.ERROR,
                        "the node's chain has none of the last " + kept.size() + " blocks that were taken in",
                        null));
        Cursor lost = kept.stream()
                .filter(block -> block.height() > common.height())
                .reduce((_, later) -> later)
                .orElse(cursor);
        if (readers.isKeptElsewhere(lost, watch)) {
            throw new NodeException(
                    NodeException.Kind.ERROR,
                    "the nodes disagree about block " + lost.height() + ": " + reader.name()
                            + " does not have the one that another still has",
                    null);
        }
        durably.run(() -> {
            leases.require(lease);
            requireMoved(rows.move(network, cursor, common));
            rows.forgetAbove(network, common.height());
            sink.orphan(network, common.height());
        });
        return new Look.Done(common.height(), null, head.height(), true);
    }

    private static boolean isThere(BlockReader reader, Cursor block, Watch watch) {
        return reader.read(block.height(), block.height(), watch).stream()
                .anyMatch(read -> read.block().hash().equals(block.hash()));
    }

    private static void requireLinked(List<BlockMovements> blocks, BlockReader reader) {
        for (int i = 1; i < blocks.size(); i++) {
            BlockMovements block = blocks.get(i);
            if (!block.parentHash().equals(blocks.get(i - 1).block().hash())) {
                throw new NodeException(
                        NodeException.Kind.MALFORMED,
                        reader.name() + " gives block " + block.block().height()
                                + ", which does not follow the one before",
                        null);
            }
        }
    }

    private static void requireMoved(boolean moved) {
        if (!moved) {
            throw new IllegalStateException("the cursor was moved by somebody else though the lease is held");
        }
    }

    private String lease() {
        return "follower/" + network;
    }

    /** Lets another core go on at once. */
    @Override
    public void close() {
        if (held != null) {
            leases.release(held);
        }
        readers.close();
    }
}
