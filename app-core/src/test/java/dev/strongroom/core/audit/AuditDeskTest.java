package dev.strongroom.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.AuditApi;
import dev.strongroom.core.api.AuditQuery;
import dev.strongroom.core.api.AuditRecord;
import dev.strongroom.core.api.AuditVerdict;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class AuditDeskTest {
    private static final Actor ANA = Actor.staff("ana");
    private static final Actor BEN = Actor.staff("ben");

    private static final List<String> ACTIONS = List.of("wallet.freeze", "withdrawal.held", "deposit.credited");

    @TempDir
    Path folder;

    private final Dialect dialect;
    private RecordsFixture core;
    private AuditApi audit;

    AuditDeskTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        core = new RecordsFixture(Databases.fresh(dialect), folder, _ -> {});
        audit = core.get(AuditApi.class);
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void theListIsNarrowedByEachFieldAndReadPageByPage() {
        Instant morning = core.clock.instant();
        write(ANA, "wallet.freeze", "wallet:a");
        write(BEN, "withdrawal.moved", "withdrawal:1");
        core.clock.step(Duration.ofHours(1));
        write(ANA, "withdrawal.held", "withdrawal:1");
        write(ANA, "withdrawal_moved", "withdrawal:2");

        assertThat(audit.list(AuditQuery.newest(10)))
                .extracting(AuditRecord::seq)
                .containsExactly(4L, 3L, 2L, 1L);
        assertThat(seqs("staff:ana", "", "", null, null)).containsExactly(4L, 3L, 1L);
        assertThat(seqs("", "withdrawal.", "", null, null)).containsExactly(3L, 2L);
        assertThat(seqs("", "", "withdrawal:1", null, null)).containsExactly(3L, 2L);
        Instant noon = morning.plus(Duration.ofMinutes(30));
        assertThat(seqs("", "", "", noon, null)).containsExactly(4L, 3L);
        assertThat(seqs("", "", "", null, noon)).containsExactly(2L, 1L);
        assertThat(seqs("staff:ben", "withdrawal.", "withdrawal:1", morning.minusSeconds(1), noon))
                .containsExactly(2L);

        AuditQuery two = AuditQuery.newest(2);
        List<AuditRecord> page = audit.list(two);
        assertThat(audit.list(two.after(page.getLast())))
                .extracting(AuditRecord::seq)
                .containsExactly(2L, 1L);
        assertThat(audit.head().seq()).isEqualTo(4);
        assertThat(audit.head().hash()).isEqualTo(new Digest(page.getFirst().hash()));
        assertThat(page.getFirst().after()).isEqualTo("{\"n\":1}");
    }

    /** Every filter against all rows, of a log whose clock was put back and far ahead now and then. */
    @Test
    void aTimeIsFoundThoughClocksWereBehind() {
        Random random = new Random(61);
        Instant start = core.clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (int i = 0; i < 60; i++) {
            int minutes = i % 9 == 0 ? random.nextInt(600) - 300 : random.nextInt(10);
            core.clock.step(Duration.ofMinutes(minutes));
            write(i % 3 == 0 ? ANA : BEN, ACTIONS.get(random.nextInt(3)), "thing:" + i % 4);
        }
        List<AuditRecord> all = audit.list(AuditQuery.newest(100));
        List<@Nullable Instant> times = new ArrayList<>();
        times.add(null);
        for (int hour = -8; hour < 20; hour += 2) {
            times.add(start.plus(Duration.ofHours(hour)));
        }
        times.add(all.get(30).at());
        for (Instant from : times) {
            for (Instant to : times) {
                if (from == null || to == null || !to.isBefore(from)) {
                    for (String actor : List.of("", "staff:ana", "staff:eve")) {
                        for (String action : List.of("", "wallet.", "w")) {
                            same(all, new AuditQuery(actor, action, "", from, to, 45, 7));
                        }
                    }
                    same(all, new AuditQuery("staff:ben", "w", "thing:2", from, to, 45, 7));
                }
            }
        }
    }

    private void same(List<AuditRecord> all, AuditQuery query) {
        assertThat(audit.list(query))
                .as(query.toString())
                .isEqualTo(all.stream()
                        .filter(row -> row.seq() < query.before())
                        .filter(row -> query.actor().isEmpty() || row.actor().equals(query.actor()))
                        .filter(row -> row.action().startsWith(query.action()))
                        .filter(row ->
                                query.subject().isEmpty() || row.subject().equals(query.subject()))
                        .filter(row -> query.from() == null || !row.at().isBefore(query.from()))
                        .filter(row -> query.to() == null || row.at().isBefore(query.to()))
                        .limit(query.limit())
                        .toList());
    }

    @Test
    void aQueryOutOfRangeIsRefused() {
        assertThatThrownBy(() -> AuditQuery.newest(0)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> AuditQuery.newest(1001)).isInstanceOf(RefusedException.class);
        Instant now = core.clock.instant();
        assertThatThrownBy(() -> new AuditQuery("", "", "", now, now.minusSeconds(1), 9, 9))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("audit.time"));
    }

    @Test
    void theWholeChainIsVerifiedWithProgressAndCanBeEndedEarly() {
        core.transactions().executeWithoutResult(_ -> {
            for (int i = 0; i < 4500; i++) {
                core.get(AuditLog.class).append(new AuditEntry(ANA, "act", "thing:" + i, null, null));
            }
        });
        List<Long> told = new ArrayList<>();

        AuditVerdict whole = audit.verify((done, total) -> {
            assertThat(total).isEqualTo(4500);
            return told.add(done);
        });
        assertThat(whole).isEqualTo(new AuditVerdict(4500, true, null));
        assertThat(whole.isIntact()).isTrue();
        assertThat(told).containsExactly(2000L, 4000L, 4500L);

        AuditVerdict ended = audit.verify((done, _) -> done < 4000);
        assertThat(ended).isEqualTo(new AuditVerdict(4000, false, null));
        assertThat(ended.isIntact()).isFalse();
    }

    @Test
    void anAlteredRowIsFoundAndClosesTheGate() {
        write(ANA, "wallet.freeze", "wallet:a");
        write(BEN, "wallet.freeze", "wallet:b");
        core.sql.update("update audit_log set actor = 'staff:eve' where seq = 1");

        AuditVerdict verdict = audit.verify((_, _) -> true);

        assertThat(verdict.isIntact()).isFalse();
        assertThat(verdict.broken()).isEqualTo(new AuditVerdict.Break(1, "row 1 is not what was written"));
        assertThat(core.get(AuditGate.class).isVerified()).isFalse();
        assertThat(audit.list(AuditQuery.newest(2)))
                .extracting(AuditRecord::actor)
                .containsExactly("staff:ben", "staff:eve");
    }

    private List<Long> seqs(String actor, String action, String subject, @Nullable Instant from, @Nullable Instant to) {
        return audit.list(new AuditQuery(actor, action, subject, from, to, Long.MAX_VALUE, 100)).stream()
                .map(AuditRecord::seq)
                .toList();
    }

    private void write(Actor by, String action, String subject) {
        core.transactions()
                .executeWithoutResult(
                        _ -> core.get(AuditLog.class).append(new AuditEntry(by, action, subject, null, "{\"n\":1}")));
    }
}
