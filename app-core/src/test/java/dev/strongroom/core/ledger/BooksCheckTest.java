package dev.strongroom.core.ledger;

import static dev.strongroom.core.ledger.Books.HOT_ETH;
import static dev.strongroom.core.ledger.Books.HOT_USDT;
import static dev.strongroom.core.ledger.Books.NETWORK;
import static dev.strongroom.core.ledger.Books.NOON;
import static dev.strongroom.core.ledger.Books.WALLET;
import static dev.strongroom.core.ledger.Books.eth;
import static dev.strongroom.core.ledger.Books.usdt;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.core.audit.CoreIdentity;
import dev.strongroom.core.db.Checkpoints;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.BooksFinding.Broken;
import dev.strongroom.core.ledger.BooksFinding.Whole;
import dev.strongroom.core.ledger.Postings.Funding;
import dev.strongroom.core.ledger.Postings.Order;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(Dialect.class)
class BooksCheckTest {
    private static final List<String> PARENTS_FIRST = List.of(
            "ledger_account", "ledger_transfer", "ledger_entry", "ledger_hold", "ledger_hold_line", "ledger_head");
    private static final Ed25519Signer KEY = Ed25519Signer.of(
            "a seed of thirty-two bytes, fixed".substring(0, 32).getBytes(UTF_8));
    private static final Order SETTLED = new Order("w1", "alice", usdt(100), usdt(2));
    private static final Order OPEN = new Order("w2", "alice", usdt(10), usdt(1));
    private static final Funding FUNDING = new Funding(1, AccountKind.HOT, WALLET, eth(50));

    @AutoClose
    private final Database database;

    @AutoClose
    private final Ledger ledger;

    @AutoClose
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    BooksCheckTest(Dialect dialect) {
        database = Databases.fresh(dialect);
        ledger = new Ledger(database, new Books.Hand());
    }

    @BeforeEach
    void writeTheBooks() {
        for (Transfer transfer : List.of(
                Postings.openWallet(HOT_USDT, usdt(1000), 5),
                Postings.openWallet(HOT_ETH, eth(70), 5),
                Postings.openCustomer("alice", usdt(150)),
                Postings.reserve(SETTLED, NOON.plusSeconds(60)),
                Postings.fund(SETTLED, FUNDING),
                Postings.settle(SETTLED, FUNDING, new ChainCause(NETWORK, 7, "0xaa"), eth(31)),
                Postings.reserve(OPEN, NOON.plusSeconds(60)))) {
            assertThat(ledger.post(transfer)).isInstanceOf(Outcome.Posted.class);
        }
        assertThat(ledger.check(BooksEnd.EMPTY)).isEqualTo(new Whole(ledger.end()));
        assertThat(ledger.end().seq()).isEqualTo(7);
    }

    @Test
    void booksThatAreWrittenMeanwhileAreFoundWhole() throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (int writer = 0; writer < 6; writer++) {
            String who = "writer-" + writer + "-";
            running.add(threads.submit(() -> {
                for (int i = 0; i < 25; i++) {
                    ledger.post(Postings.openCustomer(who + i, usdt(1)));
                }
            }));
        }
        while (!running.stream().allMatch(Future::isDone)) { // half of a commit is no break
            assertThat(ledger.check(BooksEnd.EMPTY)).isInstanceOf(Whole.class);
        }
        for (Future<?> writer : running) {
            writer.get();
        }
        assertThat(ledger.check(BooksEnd.EMPTY)).isEqualTo(new Whole(ledger.end()));
        assertThat(ledger.end().seq()).isEqualTo(7 + 6 * 25);
    }

    @Test
    void whateverColumnIsChangedIsFound() throws SQLException {
        List<String> changes = List.of(
                "update ledger_entry set units = units + 1 where seq = 1",
                "update ledger_entry set balance = balance + 1 where seq = 1",
                "update ledger_entry set height = 6 where seq = 1",
                "update ledger_transfer set height = 6 where seq = 6",
                "update ledger_transfer set txid = '0xbb' where seq = 6",
                "update ledger_transfer set txid = null where seq = 6",
                "update ledger_transfer set network = 'eip155:1' where seq = 6",
                "update ledger_transfer set subject = 'w9' where seq = 6",
                "update ledger_transfer set step = 'fail' where seq = 6",
                "update ledger_transfer set purpose = 'EXPIRE' where seq = 6",
                "update ledger_transfer set at_ms = at_ms + 1 where seq = 6",
                "update ledger_transfer set hash = request_hash where seq = 6",
                "update ledger_transfer set request_hash = hash where seq = 6",
                "update ledger_hold set hold_until = null where seq = 7",
                "update ledger_hold set hold_until = hold_until + 1 where seq = 7",
                "update ledger_hold set resolved_by = 6 where seq = 7",
                "update ledger_hold set resolved_by = null where seq = 5",
                "update ledger_hold_line set units = units * 2 where seq = 7",
                "update ledger_account set posted = posted - 1 where owner = 'alice'",
                "update ledger_account set pending_out = pending_out - 1 where owner = 'alice'",
                "update ledger_account set pending_in = pending_in + 1 where kind = 'WITHDRAWAL_FEES'",
                "update ledger_account set owner = 'mallory' where owner = 'alice'",
                "update ledger_account set floored = false where owner = 'alice'",
                "update ledger_head set seq = 6",
                "update ledger_head set hash = '" + "0".repeat(64) + "'");
        for (String change : changes) {
            assertThat(findingAfter(change)).as(change).isInstanceOf(Broken.class);
        }
        assertThat(ledger.check(BooksEnd.EMPTY)).isEqualTo(new Whole(ledger.end()));
    }

    @Test
    void aRowThatIsTakenOutIsFound() throws SQLException {
        assertThat(findingAfter("delete from ledger_entry where seq = 3")).isInstanceOf(Broken.class);
        assertThat(findingAfter("delete from ledger_hold_line where seq = 7")).isInstanceOf(Broken.class);
        assertThat(findingAfter("delete from ledger_entry where seq = 3; delete from ledger_transfer where seq = 3"))
                .isEqualTo(new Broken(4, "a transfer is missing before this one"));
    }

    @Test
    void aCheckpointIsWhereTheNextReadingBegins() {
        keeping(KEY, keeper -> {
            keeper.checkpoint();
            assertThat(keeper.checkTail()).isEqualTo(new Whole(ledger.end()));
            ledger.post(Postings.openCustomer("bob", usdt(1)));
            assertThat(keeper.checkTail()).isEqualTo(new Whole(ledger.end()));

            execute("update ledger_entry set units = units + 1 where seq = 8");
            assertThat(keeper.checkTail()).isInstanceOf(Broken.class);
            execute("update ledger_entry set units = units - 1 where seq = 8");
            keeper.checkpoint();
            assertThat(checkpoints()).as("once broken, nothing is signed").isEqualTo(1);
        });
    }

    @Test
    void aReadingThatFailsLeavesTheGateShutAndIsDoneAgainAtTheNextTurn() {
        keeping(KEY, keeper -> {
            execute("alter table ledger_head rename to hidden_head");
            assertThatThrownBy(keeper::turn).isInstanceOf(RuntimeException.class);
            assertThat(keeper.isVerified()).isFalse();
            execute("alter table hidden_head rename to ledger_head");
            assertThat(keeper.isVerified()).isFalse();

            keeper.turn();
            assertThat(keeper.isVerified()).isTrue();
            assertThat(checkpoints()).as("read, not signed yet").isZero();
            keeper.turn();
            assertThat(checkpoints()).isEqualTo(1);
        });
    }

    @Test
    void booksThatWereCutShortAreFoundByTheirCheckpoint() {
        keeping(KEY, LedgerKeeper::checkpoint);
        cutOffTheLast();
        assertThat(ledger.check(BooksEnd.EMPTY)).isInstanceOf(Whole.class);

        keeping(KEY, keeper -> assertThat(keeper.checkTail()).isInstanceOf(Broken.class));
    }

    @Test
    void aCheckpointBySomebodyElseIsABreak() {
        keeping(Ed25519Signer.of(new byte[32]), LedgerKeeper::checkpoint);

        keeping(
                KEY,
                keeper -> assertThat(keeper.checkTail())
                        .isEqualTo(new Broken(7, "the newest checkpoint is not signed by a core of this desk")));
    }

    @Test
    void theGateOpensOnceEverythingWasReadAndNeverOnABreak() {
        keeping(KEY, keeper -> {
            assertThat(keeper.isVerified()).isFalse();
            keeper.start();
            keeper.stop();
            assertThat(keeper.isVerified()).isTrue();
            assertThat(checkpoints()).isEqualTo(1);
        });
        execute("update ledger_account set posted = posted - 1 where owner = 'alice'");
        keeping(KEY, keeper -> {
            keeper.start();
            keeper.stop();
            assertThat(keeper.isVerified()).isFalse();
            assertThat(keeper.broken()).isNotNull();
        });
    }

    private void cutOffTheLast() {
        execute("delete from ledger_hold_line where seq = 7; delete from ledger_hold where seq = 7;"
                + " delete from ledger_transfer where seq = 7;"
                + " update ledger_head set seq = 6, hash = (select hash from ledger_transfer where seq = 6);"
                + " update ledger_account set pending_in = 0, pending_out = 0");
    }

    private long checkpoints() {
        return JdbcClient.create(database.dataSource())
                .sql("select count(*) from chain_checkpoint")
                .query(Long.class)
                .single();
    }

    private void keeping(Ed25519Signer key, Consumer<LedgerKeeper> use) {
        try (AnnotationConfigApplicationContext context = Databases.context(database, "dev.strongroom.core.db")) {
            use.accept(new LedgerKeeper(
                    ledger, context.getBean(Checkpoints.class), new CoreIdentity(key, List.of()), new Books.Hand()));
        }
    }

    /** The finding inside a copy of the rows: what was changed is put back. */
    private BooksFinding findingAfter(String change) throws SQLException {
        List<String> before = Books.rows(database);
        for (String table : PARENTS_FIRST) {
            execute("create table keep_" + table + " as select * from " + table);
        }
        execute(change);
        BooksFinding finding = ledger.check(BooksEnd.EMPTY);
        for (String table : PARENTS_FIRST.reversed()) {
            execute("delete from " + table);
        }
        for (String table : PARENTS_FIRST) {
            execute("insert into " + table + " select * from keep_" + table);
            execute("drop table keep_" + table);
        }
        assertThat(Books.rows(database)).isEqualTo(before);
        return finding;
    }

    private void execute(String statements) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements.split(";", -1)) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
