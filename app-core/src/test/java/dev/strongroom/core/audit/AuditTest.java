package dev.strongroom.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.core.SteppingClock;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.db.SignedHead;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@EnumSource(Dialect.class)
class AuditTest {
    private static final Actor ANA = Actor.staff("ana");

    @TempDir
    Path folder;

    @AutoClose
    private final Database database;

    @AutoClose
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final Ed25519Signer key = Ed25519Signer.of(new byte[32]);
    private final JdbcTemplate sql;

    @AutoClose
    private AnnotationConfigApplicationContext context;

    AuditTest(Dialect dialect) {
        database = Databases.fresh(dialect);
        sql = new JdbcTemplate(database.dataSource());
        context = new AnnotationConfigApplicationContext();
    }

    @BeforeEach
    void open() {
        context = start(key);
    }

    @Test
    void whatWasWrittenIsIntactAndOpensTheGate() {
        write(5);
        keeper().checkpoint();
        write(5);
        restart();

        assertThat(keeper().whole().join()).isEqualTo(new AuditReport(10, null));
        assertThat(keeper().isVerified()).isTrue();
        assertThat(context.getBean(AuditVerifier.class).verifyTail().isIntact()).isTrue();
    }

    @Test
    void theChainGoesOnUnbrokenUnderManyWritersAndIsFoundSoMeanwhile() throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (int w = 0; w < 6; w++) {
            running.add(threads.submit(() -> write(25)));
        }
        while (!running.stream().allMatch(Future::isDone)) { // half of a commit is no break
            assertThat(keeper().verifyAll().broken()).isNull();
        }
        for (Future<?> writer : running) {
            writer.get();
        }
        assertThat(keeper().verifyAll()).isEqualTo(new AuditReport(150, null));
    }

    @Test
    void whatIsRolledBackLeavesNoTraceAndNoGap() {
        write(2);
        AuditLog log = context.getBean(AuditLog.class);
        assertThatThrownBy(() -> transactions().executeWithoutResult(_ -> {
                    log.append(entry(99));
                    throw new IllegalStateException("fails");
                }))
                .hasMessage("fails");
        assertThatThrownBy(() -> log.append(entry(98))).isInstanceOf(IllegalStateException.class);
        write(1);

        assertThat(keeper().verifyAll()).isEqualTo(new AuditReport(3, null));
        assertThat(sql.queryForList("select subject from audit_log order by seq", String.class))
                .containsExactly("thing:0", "thing:1", "thing:0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_log set actor = 'staff:eve' where seq = 4",
                "update audit_log set after_json = '{\"n\":\"5\"}' where seq = 4",
                "update audit_log set after_json = null where seq = 4",
                "update audit_log set before_json = '' where seq = 4",
                "update audit_log set at_ms = at_ms + 1 where seq = 4",
                "update audit_log set hash = '0000' where seq = 4",
                "delete from audit_log where seq = 4",
                "delete from audit_log where seq = 1",
                "delete from audit_log where seq = 8",
                "insert into audit_log select 9, at_ms, actor, action, subject, before_json, after_json, hash"
                        + " from audit_log where seq = 8",
                "insert into audit_log select 0, at_ms, actor, action, subject, before_json, after_json, hash"
                        + " from audit_log where seq = 1",
                "update audit_log set seq = case seq when 3 then -4 when 4 then -3 end where seq in (3, 4);"
                        + "update audit_log set seq = -seq where seq < 0",
                "update audit_head set seq = 7",
                "update audit_head set hash = '0'"
            })
    void everyTouchedRowIsFoundAndClosesTheGate(String tampering) {
        write(8);
        assertThat(keeper().verifyAll().isIntact()).isTrue();
        for (String statement : tampering.split(";", -1)) {
            sql.update(statement);
        }

        assertThat(keeper().verifyAll().isIntact()).isFalse();
        assertThat(keeper().isVerified()).isFalse();
    }

    @Test
    void aChangeBeforeTheLastCheckpointIsFoundInTheBackground() {
        write(6);
        keeper().checkpoint();
        write(2);
        sql.update("update audit_log set action = 'thing.other' where seq = 2");
        restart();

        assertThat(context.getBean(AuditVerifier.class).verifyTail().isIntact()).isTrue();
        AuditBreak found = Objects.requireNonNull(keeper().whole().join().broken());
        assertThat(found.seq()).isEqualTo(2);
        assertThat(keeper().isVerified()).isFalse();
    }

    @Test
    void aTailCutOffWithItsCheckpointsIsFoundByTheWitness() {
        write(4);
        keeper().checkpoint();
        write(4);
        keeper().checkpoint();
        stop();
        String hash =
                Objects.requireNonNull(sql.queryForObject("select hash from audit_log where seq = 4", String.class));
        sql.update("delete from audit_log where seq > 4");
        sql.update("delete from chain_checkpoint where records > 4");
        sql.update("update audit_head set seq = 4, hash = ?", hash);
        context = start(key);

        AuditBreak found = Objects.requireNonNull(keeper().whole().join().broken());
        assertThat(found.what()).contains("8 rows were witnessed");
        assertThat(keeper().isVerified()).isFalse();
    }

    @Test
    void aRewrittenLogIsFoundByTheSignedHead() {
        write(4);
        keeper().checkpoint();
        stop();
        sql.update("delete from audit_log");
        sql.update("update audit_head set seq = 0, hash = ?", "0".repeat(64));
        SignedHead kept =
                new FileWitness(folder.resolve("audit.witness")).newest().orElseThrow();
        AuditLog forger = new AuditLog(database, new SteppingClock());
        try (AnnotationConfigApplicationContext other = Databases.context(database)) {
            other.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
                for (int i = 0; i < 4; i++) {
                    forger.append(AuditEntry.of(Actor.staff("eve"), "thing.forged", "thing:" + i, null, null));
                }
            });
        }
        context = start(key);

        assertThat(kept.records()).isEqualTo(4);
        assertThat(Objects.requireNonNull(keeper().whole().join().broken()).what())
                .contains("not the one that was signed");
    }

    @Test
    void aCheckpointOfAnotherKeyDoesNotCount() {
        write(3);
        keeper().checkpoint();
        stop();
        byte[] seed = new byte[32];
        seed[0] = 1;
        context = start(Ed25519Signer.of(seed));

        AuditBreak found = Objects.requireNonNull(keeper().whole().join().broken());
        assertThat(found.what()).contains("not signed by a core of this desk");
    }

    @Test
    void aCheckpointIsSignedOncePerEnd() {
        keeper().checkpoint();
        assertThat(sql.queryForList("select records from chain_checkpoint", Long.class))
                .isEmpty();
        write(3);
        keeper().checkpoint();
        keeper().checkpoint();
        assertThat(sql.queryForList("select records from chain_checkpoint", Long.class))
                .containsExactly(3L);
    }

    private AuditKeeper keeper() {
        return context.getBean(AuditKeeper.class);
    }

    private TransactionTemplate transactions() {
        return context.getBean(TransactionTemplate.class);
    }

    private void write(int entries) {
        AuditLog log = context.getBean(AuditLog.class);
        for (int i = 0; i < entries; i++) {
            int n = i;
            transactions().executeWithoutResult(_ -> log.append(entry(n)));
        }
    }

    private static AuditEntry entry(int n) {
        return new AuditEntry(ANA, "thing.change", "thing:" + n, null, "{\"n\":\"" + n + "\"}");
    }

    private void restart() {
        stop();
        context = start(key);
    }

    private void stop() {
        context.close();
    }

    private AnnotationConfigApplicationContext start(Ed25519Signer signer) {
        return Databases.context(
                database,
                c -> {
                    c.registerBean(Clock.class, SteppingClock::new);
                    c.registerBean(CoreIdentity.class, () -> new CoreIdentity(signer, List.of()));
                    c.registerBean(AuditWitness.class, () -> new FileWitness(folder.resolve("audit.witness")));
                },
                "dev.strongroom.core.db",
                "dev.strongroom.core.audit");
    }
}
