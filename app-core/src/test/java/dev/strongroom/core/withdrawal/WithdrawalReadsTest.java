package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.BOB;
import static dev.strongroom.core.boot.PracticePeople.ETH;
import static dev.strongroom.core.boot.PracticePeople.SHOP;
import static dev.strongroom.core.boot.PracticePeople.USDT;
import static dev.strongroom.core.boot.PracticePeople.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.LedgerPosting;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalCount;
import dev.strongroom.core.api.WithdrawalEvent;
import dev.strongroom.core.api.WithdrawalEvent.Change;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.api.Withdrawals;
import dev.strongroom.core.boot.PracticeDesk;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a desk reads about one withdrawal, and its remarks. */
@ParameterizedClass
@EnumSource(Dialect.class)
class WithdrawalReadsTest {
    private static final String ALICE = address("alice").text();

    private final Dialect dialect;

    @TempDir
    Path home;

    @AutoClose
    private PracticeDesk desk;

    @SuppressWarnings("NullAway.Init")
    WithdrawalReadsTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        desk = new PracticeDesk(home, Databases.freshSettings(dialect));
        desk.start();
        desk.fundHot(USDT, 3_000);
        desk.owe("carla", USDT, "20000");
    }

    @Test
    void theEventsOfAWithdrawalAreItsWholeStoryOldestFirst() {
        Withdrawal asked = desk.request("k1", "carla", "100", ALICE);
        desk.request("k2", "carla", "200", ALICE);
        Withdrawal paid = desk.finish(asked.id());
        assertThat(paid.state()).isEqualTo(WithdrawalState.SETTLED);

        List<WithdrawalEvent> events = withdrawals().events(asked.id());
        assertThat(events).first().satisfies(e -> {
            assertThat(e.change()).isEqualTo(Change.CREATED);
            assertThat(e.by()).isEqualTo(SHOP);
        });
        assertThat(events).extracting(WithdrawalEvent::withdrawal).containsOnly(asked.id());
        assertThat(events).extracting(WithdrawalEvent::version).isSorted();
        assertThat(events)
                .extracting(WithdrawalEvent::state)
                .containsSubsequence(
                        WithdrawalState.REQUESTED,
                        WithdrawalState.RESERVED,
                        WithdrawalState.APPROVED,
                        WithdrawalState.SIGNED,
                        WithdrawalState.BROADCAST,
                        WithdrawalState.CONFIRMING,
                        WithdrawalState.SETTLED);
        assertThat(refusal(() -> withdrawals().events("none"))).isEqualTo("withdrawal.unknown");
    }

    @Test
    void aRemarkIsAnEventAndAnAuditRowAndNothingElse() {
        Withdrawal asked = desk.request("k1", "carla", "1500", ALICE);
        desk.clock.forward(Duration.ofMinutes(1));

        WithdrawalEvent remark = withdrawals().comment(BOB, asked.id(), "  called the customer, no answer ");

        assertThat(remark.change()).isEqualTo(Change.COMMENTED);
        assertThat(remark.at()).isEqualTo(desk.clock.instant());
        assertThat(Objects.requireNonNull(remark.note()).reason()).isEqualTo("called the customer, no answer");
        assertThat(desk.get(asked.id())).isEqualTo(asked);
        assertThat(withdrawals().events(asked.id())).last().isEqualTo(remark);
        assertThat(audited("withdrawal.commented")).containsExactly("staff:bob withdrawal:" + asked.id());
    }

    @Test
    void aRemarkIsRefusedFromWhoIsNotStaffAndWhenItSaysNothing() {
        Withdrawal asked = desk.request("k1", "carla", "100", ALICE);
        List<WithdrawalEvent> before = withdrawals().events(asked.id());

        assertThat(refusal(() -> withdrawals().comment(SHOP, asked.id(), "from a program")))
                .isEqualTo("staff.required");
        assertThat(refusal(() -> withdrawals().comment(Actor.staff("nobody"), asked.id(), "from nobody")))
                .isEqualTo("staff.unknown");
        for (String text : List.of("", "  a ", "two\nlines", "x".repeat(501))) {
            assertThat(refusal(() -> withdrawals().comment(BOB, asked.id(), text)))
                    .isEqualTo("withdrawal.comment");
        }
        assertThat(refusal(() -> withdrawals().comment(BOB, "none", "to nothing")))
                .isEqualTo("withdrawal.unknown");
        assertThat(withdrawals().events(asked.id())).isEqualTo(before);
        assertThat(audited("withdrawal.commented")).isEmpty();
    }

    @Test
    void aWithdrawalThatEndedCanStillBeRemarkedOn() {
        Withdrawal asked = desk.request("k1", "carla", "1500", ALICE);
        Withdrawal over = withdrawals().reject(BOB, asked.id(), "no answer from the customer");

        withdrawals().comment(BOB, asked.id(), "the customer called back");

        assertThat(desk.get(asked.id())).isEqualTo(over);
        assertThat(withdrawals().events(asked.id()))
                .last()
                .extracting(WithdrawalEvent::state)
                .isEqualTo(WithdrawalState.REJECTED);
    }

    @Test
    void countsTellHowManyStandInEachStateAndSinceWhen() {
        assertThat(withdrawals().counts()).isEmpty();
        Withdrawal first = desk.request("k1", "carla", "1500", ALICE);
        desk.clock.forward(Duration.ofHours(2));
        desk.request("k2", "carla", "1200", ALICE);
        Withdrawal third = desk.request("k3", "carla", "50", ALICE);

        assertThat(withdrawals().counts())
                .containsExactly(
                        new WithdrawalCount(
                                WithdrawalState.REVIEW, 2, first.timing().createdAt()),
                        new WithdrawalCount(
                                WithdrawalState.APPROVED, 1, third.timing().createdAt()));
    }

    @Test
    void thePostingsOfAWithdrawalTellWhatIsHeldAndWhatBecameOfIt() {
        Withdrawal asked = desk.request("k1", "carla", "100", ALICE);
        List<LedgerPosting> held = withdrawals().postings(asked.id());
        assertThat(held).singleElement().satisfies(posting -> {
            assertThat(posting.step()).isEqualTo("reserve");
            assertThat(posting.holdsOpen()).isTrue();
            assertThat(posting.entries()).isEmpty();
            assertThat(posting.holds())
                    .contains(new LedgerPosting.Line(
                            "CUSTOMER",
                            "carla",
                            USDT.asset(),
                            USDT.parse("100.01").units()));
        });

        desk.finish(asked.id());

        List<LedgerPosting> settled = withdrawals().postings(asked.id());
        assertThat(settled).extracting(LedgerPosting::step).containsExactly("reserve", "fund/1", "settle");
        assertThat(settled).extracting(LedgerPosting::holdsOpen).containsOnly(false);
        LedgerPosting last = settled.getLast();
        assertThat(last.txid())
                .isEqualTo(
                        Objects.requireNonNull(desk.get(asked.id()).payment()).txid());
        assertThat(last.entries())
                .contains(new LedgerPosting.Line(
                        "HOT",
                        address("hot").text(),
                        USDT.asset(),
                        USDT.parse("100").units().negate()))
                .extracting(LedgerPosting.Line::asset)
                .contains(ETH.asset());
        assertThat(refusal(() -> withdrawals().postings("none"))).isEqualTo("withdrawal.unknown");
    }

    private Withdrawals withdrawals() {
        return desk.core().withdrawals();
    }

    private List<String> audited(String action) {
        return new JdbcTemplate(desk.core().bean(Database.class).dataSource())
                .queryForList(
                        "select actor || ' ' || subject from audit_log where action = ? order by seq",
                        String.class,
                        action);
    }

    private static String refusal(Callable<?> work) {
        return Objects.requireNonNull(catchThrowableOfType(RefusedException.class, work::call))
                .code();
    }
}
