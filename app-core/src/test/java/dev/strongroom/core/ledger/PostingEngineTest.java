package dev.strongroom.core.ledger;

import static dev.strongroom.core.ledger.Books.HOT_USDT;
import static dev.strongroom.core.ledger.Books.NOON;
import static dev.strongroom.core.ledger.Books.USDT;
import static dev.strongroom.core.ledger.Books.alice;
import static dev.strongroom.core.ledger.Books.units;
import static dev.strongroom.core.ledger.Books.usdt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.Outcome.Insufficient;
import dev.strongroom.core.ledger.Outcome.Posted;
import dev.strongroom.core.ledger.Outcome.Refused;
import dev.strongroom.core.ledger.Postings.Order;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class PostingEngineTest {
    @AutoClose
    private final Database database;

    PostingEngineTest(Dialect dialect) {
        database = Databases.fresh(dialect);
    }

    @Test
    void oneHundredWithdrawalsOfTheLastBalancePassExactlyAsFarAsItGoes() throws Exception {
        try (Ledger ledger = new Ledger(database, new Books.Hand());
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            ledger.post(Postings.openCustomer("alice", usdt(375)));
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Outcome>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                Order order = new Order("w" + i, "alice", usdt(9), usdt(1));
                answers.add(people.submit(() -> {
                    start.await();
                    return ledger.post(Postings.reserve(order, NOON.plusSeconds(60)));
                }));
            }
            start.countDown();
            int passed = 0;
            for (Future<Outcome> answer : answers) {
                switch (answer.get()) {
                    case Posted _ -> passed++;
                    case Insufficient few ->
                        assertThat(few).isEqualTo(new Insufficient(alice(USDT), units(10), units(5)));
                    case Refused refused -> throw new AssertionError(refused);
                }
            }
            assertThat(passed).isEqualTo(37);
            assertThat(ledger.balance(alice(USDT)).available()).isEqualTo(units(5));
            whole(ledger, 38);
        }
    }

    @Test
    void inOneGroupARefusedARepeatedAndAReusedOneFailAlone() throws Exception {
        Gate gate = new Gate();
        try (Ledger ledger = new Ledger(database, new Books.Hand(), gate)) {
            CompletableFuture<Outcome> first = ledger.submit(Postings.openCustomer("alice", usdt(100)));
            gate.awaitFirstGroup();
            List<CompletableFuture<Outcome>> answers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                answers.add(ledger.submit(Postings.reserve(order("w" + i, 10), NOON.plusSeconds(60))));
                answers.add(ledger.submit(Postings.reserve(order("over" + i, 101), NOON.plusSeconds(60))));
                answers.add(ledger.submit(Postings.reserve(order("w" + i, 10), NOON.plusSeconds(60))));
                answers.add(ledger.submit(Postings.reserve(order("w" + i, 9), NOON.plusSeconds(60))));
            }
            gate.open();
            assertThat(first.join()).isEqualTo(new Posted(1, NOON));
            for (int i = 0; i < 10; i++) {
                assertThat(answers.get(4 * i).join()).isEqualTo(new Posted(i + 2, NOON));
                assertThat(answers.get(4 * i + 1).join())
                        .isEqualTo(new Insufficient(alice(USDT), units(101), units(100 - 10 * (i + 1))));
                assertThat(answers.get(4 * i + 2).join()).isEqualTo(new Posted(i + 2, NOON));
                assertThat(answers.get(4 * i + 3).join()).isInstanceOf(Refused.class);
            }
            whole(ledger, 11);
        }
        assertThat(gate.groups.get()).isEqualTo(2);
    }

    @Test
    void aTransferThatTheDatabaseRejectsFailsAlone() throws Exception {
        execute("alter table ledger_transfer add constraint no_poison check (subject <> 'poison')");
        Gate gate = new Gate();
        try (Ledger ledger = new Ledger(database, new Books.Hand(), gate)) {
            CompletableFuture<Outcome> first = ledger.submit(Postings.openCustomer("alice", usdt(100)));
            gate.awaitFirstGroup();
            List<CompletableFuture<Outcome>> before = IntStream.range(0, 5)
                    .mapToObj(i -> ledger.submit(Postings.reserve(order("a" + i, 1), NOON.plusSeconds(60))))
                    .toList();
            CompletableFuture<Outcome> poison =
                    ledger.submit(Postings.reserve(order("poison", 1), NOON.plusSeconds(60)));
            List<CompletableFuture<Outcome>> after = IntStream.range(0, 5)
                    .mapToObj(i -> ledger.submit(Postings.reserve(order("b" + i, 1), NOON.plusSeconds(60))))
                    .toList();
            gate.open();
            assertThat(first.join()).isInstanceOf(Posted.class);
            assertThatThrownBy(poison::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(LedgerUnavailableException.class);
            before.forEach(answer -> assertThat(answer.join()).isInstanceOf(Posted.class));
            after.forEach(answer -> assertThat(answer.join()).isInstanceOf(Posted.class));
            assertThat(ledger.balance(alice(USDT)).available()).isEqualTo(units(90));
            whole(ledger, 11);
        }
    }

    @Test
    void twoCoresOnOneDatabasePostEveryTransferOnce() {
        try (Ledger one = new Ledger(database, new Books.Hand());
                Ledger two = new Ledger(database, new Books.Hand())) {
            List<CompletableFuture<Outcome>> first = new ArrayList<>();
            List<CompletableFuture<Outcome>> second = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                Transfer same = Postings.openCustomer("c" + i, usdt(1 + i));
                first.add(one.submit(same));
                second.add(two.submit(same));
            }
            for (int i = 0; i < 300; i++) {
                assertThat(first.get(i).join())
                        .isInstanceOf(Posted.class)
                        .isEqualTo(second.get(i).join());
            }
            whole(one, 300);
        }
    }

    @Test
    void whatWaitsWhenTheLedgerClosesIsPostedAndNothingIsTakenAfterwards() {
        Ledger ledger = new Ledger(database, new Books.Hand());
        List<CompletableFuture<Outcome>> answers = IntStream.range(0, 2500)
                .mapToObj(i -> ledger.submit(Postings.openCustomer("c" + i, usdt(1))))
                .toList();
        ledger.close();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer).isCompletedWithValueMatching(Posted.class::isInstance));
        assertThatThrownBy(() -> ledger.post(Postings.openWallet(HOT_USDT, usdt(1), 1)))
                .isInstanceOf(LedgerUnavailableException.class);
    }

    private static Order order(String id, long units) {
        return new Order(id, "alice", usdt(units), usdt(0));
    }

    private static void whole(Ledger ledger, long transfers) {
        Books.sumToZero(ledger);
        assertThat(ledger.check(BooksEnd.EMPTY)).isEqualTo(new BooksFinding.Whole(ledger.end()));
        assertThat(ledger.end().seq()).isEqualTo(transfers);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Holds the first group before its commit, so that what comes meanwhile makes the second. */
    private static final class Gate implements Consumer<Stage> {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);
        private final AtomicInteger groups = new AtomicInteger();

        @Override
        public void accept(Stage stage) {
            if (stage == Stage.LOCKED && groups.incrementAndGet() == 1) {
                reached.countDown();
                try {
                    opened.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        void awaitFirstGroup() throws InterruptedException {
            reached.await();
        }

        void open() {
            opened.countDown();
        }
    }
}
