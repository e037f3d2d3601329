package dev.strongroom.core.ledger;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.core.db.Database;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Credits of one unit to a thousand customers, each with an entry on the same hot wallet. */
final class HotAccountLoad {
    private static final Network NETWORK = Network.parse("eip155:31337");
    private static final Asset COIN = Asset.parse("eip155:31337/slip44:60");
    private static final Account WALLET =
            Account.hot(new Address(NETWORK, "0x0000000000000000000000000000000000000001"), COIN);
    private static final int CUSTOMERS = 1000;
    private static final int GROUPS = 10;
    private static final int SESSIONS = 8;
    private static final int TRANSFERS_BY_SESSION = 50;

    private final Database database;
    private final Clock clock;
    private final GroupWriter writer;
    private long credits;

    HotAccountLoad(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.writer = GroupWriter.of(database.dialect());
    }

    void warmUp() throws SQLException {
        engine();
        bareStatements();
        sessions();
        engine();
        bareStatements();
    }

    /** Transfers a second through the engine, from the caller's side. */
    long engine() {
        List<Transfer> transfers = credits(GROUPS * PostingEngine.LARGEST_GROUP);
        try (Ledger ledger = new Ledger(database, clock)) {
            long start = System.nanoTime();
            List<CompletableFuture<Outcome>> answers = new ArrayList<>(transfers.size());
            transfers.forEach(transfer -> answers.add(ledger.submit(transfer)));
            answers.forEach(answer -> posted(answer.join()));
            return perSecond(transfers.size(), start);
        }
    }

    /** The same rows by the same statements in groups as large, worked out beforehand: what the database can take. */
    long bareStatements() throws SQLException {
        List<GroupRows> groups = prepared(credits(GROUPS * PostingEngine.LARGEST_GROUP));
        long start = System.nanoTime();
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (GroupRows group : groups) {
                writer.write(connection, group);
                connection.commit();
                database.durable(connection);
            }
            connection.setAutoCommit(true);
        }
        return perSecond(GROUPS * PostingEngine.LARGEST_GROUP, start);
    }

    /** The same transfers, each in a session and transaction of its own, from eight threads. */
    long sessions() throws SQLException {
        List<Callable<Void>> people = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            List<Prepared> own =
                    credits(TRANSFERS_BY_SESSION).stream().map(Prepared::of).toList();
            people.add(() -> {
                for (Prepared request : own) {
                    session(request);
                }
                return null;
            });
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(SESSIONS)) {
            long start = System.nanoTime();
            for (Future<Void> done : executor.invokeAll(people)) {
                done.get();
            }
            return perSecond((long) SESSIONS * TRANSFERS_BY_SESSION, start);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new SQLException(e.getCause());
        }
    }

    private void session(Prepared request) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            long now = clock.millis();
            LedgerRows locked = new LedgerRows(connection);
            Group group = locked.lock(List.of(request), now);
            group.check(request);
            writer.write(connection, new GroupRows(group, locked.lockHead(), now));
            connection.commit();
            connection.setAutoCommit(true);
            database.durable(connection);
        }
    }

    private List<GroupRows> prepared(List<Transfer> transfers) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            LedgerRows locked = new LedgerRows(connection);
            long now = clock.millis();
            List<Prepared> requests = transfers.stream().map(Prepared::of).toList();
            Map<AccountId, Counters> accounts =
                    new HashMap<>(locked.lock(requests, now).accounts());
            BooksEnd end = locked.lockHead();
            List<GroupRows> groups = new ArrayList<>();
            for (int from = 0; from < requests.size(); from += PostingEngine.LARGEST_GROUP) {
                Group group = new Group(now, accounts, Map.of(), Map.of());
                requests.subList(from, from + PostingEngine.LARGEST_GROUP).forEach(group::check);
                GroupRows rows = new GroupRows(group, end, now);
                groups.add(rows);
                end = rows.end();
                accounts.putAll(group.changedAccounts());
            }
            connection.rollback();
            connection.setAutoCommit(true);
            return groups;
        }
    }

    private List<Transfer> credits(int count) {
        List<Transfer> transfers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long number = credits++;
            transfers.add(Transfer.of("bench/" + number, "credit")
                    .entry(WALLET, BigInteger.ONE)
                    .entry(Account.customer("c" + number % CUSTOMERS, COIN), BigInteger.ONE.negate())
                    .causedBy(new ChainCause(NETWORK, number, "0x" + number))
                    .build());
        }
        return transfers;
    }

    private static void posted(Outcome outcome) {
        if (!(outcome instanceof Outcome.Posted)) {
            throw new IllegalStateException("the benchmark's database is not empty: " + outcome);
        }
    }

    private static long perSecond(long transfers, long start) {
        return transfers * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
    }
}
