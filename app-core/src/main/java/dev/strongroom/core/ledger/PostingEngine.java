package dev.strongroom.core.ledger;

import dev.strongroom.core.db.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts transfers in groups on one thread: whatever waits when a group is committed makes the next group. Callers hear
 * of it after the commit is durable.
 */
final class PostingEngine implements AutoCloseable {
    static final int LARGEST_GROUP = 1000;
    private static final int LONGEST_QUEUE = 10 * LARGEST_GROUP;
    private static final int ATTEMPTS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(PostingEngine.class);

    private final Database database;
    private final Clock clock;
    private final GroupWriter writer;
    private final Consumer<Stage> reached;
    private final BlockingQueue<Prepared> waiting = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final Thread thread;
    private volatile boolean closing;

    /** @param reached told of every stage of every group, on the engine's thread */
    PostingEngine(Database database, Clock clock, Consumer<Stage> reached) {
        this.database = database;
        this.clock = clock;
        this.reached = reached;
        this.writer = GroupWriter.of(database.dialect());
        this.thread = Thread.ofPlatform().daemon().name("ledger").unstarted(this::work);
    }

    PostingEngine start() {
        thread.start();
        return this;
    }

    /** Waits for a place in the queue, not for the outcome. */
    CompletableFuture<Outcome> submit(Transfer transfer) {
        Prepared request = Prepared.of(transfer);
        try {
            while (!closing) {
                if (waiting.offer(request, 100, TimeUnit.MILLISECONDS)) {
                    if (closing && waiting.remove(request)) {
                        break;
                    }
                    return request.answer();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailableException("interrupted before the transfer was taken", e);
        }
        throw new LedgerUnavailableException("the ledger is closed; the transfer was not taken");
    }

    /** Takes nothing more, posts what waits, and returns when that is done. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        List<Prepared> group = new ArrayList<>(LARGEST_GROUP);
        while (!closing || !waiting.isEmpty()) {
            group.clear();
            try {
                Prepared first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    waiting.drainTo(group, LARGEST_GROUP - 1);
                    post(group);
                }
            } catch (InterruptedException e) {
                // Nobody has a reason to interrupt this thread; close() lets it end by itself.
                LOG.warn("ledger thread interrupted, going on");
            }
        }
    }

    private void post(List<Prepared> group) {
        for (int attempt = 1; ; attempt++) {
            try {
                commit(group);
                return;
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !Failures.mayPassNextTime(e)) {
                    fail(group, e, !Failures.isUnreachable(e));
                    return;
                }
            } catch (RuntimeException e) {
                fail(group, e, true);
                return;
            }
        }
    }

    private void fail(List<Prepared> group, Exception failure, boolean somePass) {
        if (group.size() > 1 && somePass) {
            LOG.warn("a group of {} transfers failed, posting them one by one", group.size(), failure);
            List.copyOf(group).forEach(request -> post(List.of(request)));
            return;
        }
        LOG.error(
                "{} transfers failed, the first is {}",
                group.size(),
                group.getFirst().id(),
                failure);
        LedgerUnavailableException unknown = new LedgerUnavailableException(
                "the books could not be reached; repeat the transfer to know whether it was posted", failure);
        group.forEach(request -> request.answer().completeExceptionally(unknown));
    }

    private void commit(List<Prepared> requests) throws SQLException {
        long now = clock.millis();
        Group group;
        GroupRows rows;
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                LedgerRows locked = new LedgerRows(connection);
                group = locked.lock(requests, now);
                requests.forEach(group::check);
                reached.accept(Stage.LOCKED);
                rows = new GroupRows(group, locked.lockHead(), now);
                if (!rows.placed.isEmpty()) {
                    writer.write(connection, rows);
                }
                reached.accept(Stage.WRITTEN);
                connection.commit();
                connection.setAutoCommit(true);
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
            reached.accept(Stage.COMMITTED);
            database.durable(connection);
        }
        reached.accept(Stage.DURABLE);
        answer(requests, group, rows, now);
        reached.accept(Stage.COMPLETED);
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The pool throws the connection away, and with it the database its transaction.
            cause.addSuppressed(e);
        }
    }

    private static void answer(List<Prepared> requests, Group group, GroupRows rows, long now) {
        Map<TransferId, Outcome> posted = new HashMap<>();
        rows.placed.forEach(
                place -> posted.put(place.request().id(), new Outcome.Posted(place.seq(), Instant.ofEpochMilli(now))));
        for (Prepared request : requests) {
            Outcome settled = group.settled(request);
            request.answer().complete(settled != null ? settled : posted.get(request.id()));
        }
    }
}
