package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.BOB;
import static dev.strongroom.core.boot.PracticePeople.CYD;
import static dev.strongroom.core.boot.PracticePeople.NETWORK;
import static dev.strongroom.core.boot.PracticePeople.OLGA;
import static dev.strongroom.core.boot.PracticePeople.USDT;
import static dev.strongroom.core.boot.PracticePeople.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.AddressBook;
import dev.strongroom.core.api.LookAlike;
import dev.strongroom.core.api.RiskAssessment;
import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.core.api.SettingsApi;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalEvidence;
import dev.strongroom.core.api.WithdrawalEvidence.CustomerLimits;
import dev.strongroom.core.api.WithdrawalEvidence.DaySum;
import dev.strongroom.core.api.WithdrawalEvidence.PassedRule;
import dev.strongroom.core.api.WithdrawalEvidence.SimilarPayment;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.PracticeDesk;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person sees before deciding. */
@ParameterizedClass
@EnumSource(Dialect.class)
class EvidenceTest {
    private static final String ALICE = address("alice").text();
    private static final String BERT = address("bert").text();

    private final Dialect dialect;

    @TempDir
    Path home;

    @AutoClose
    private PracticeDesk desk;

    @SuppressWarnings("NullAway.Init")
    EvidenceTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        desk = new PracticeDesk(home, Databases.freshSettings(dialect));
        desk.start();
        desk.fundHot(USDT, 3_000);
        desk.owe("carla", USDT, "20000");
        desk.owe("dora", USDT, "20000");
    }

    @Test
    void theLimitsTellWhatIsUsedAndLeftNow() {
        Withdrawal old = desk.request("k1", "carla", "500", ALICE);
        desk.clock.forward(Duration.ofMinutes(61));
        Withdrawal asked = desk.request("k2", "carla", "1500", ALICE);
        Withdrawal gone = desk.request("k3", "carla", "100", ALICE);
        desk.core().withdrawals().reject(BOB, gone.id(), "not wanted any more");
        desk.request("k4", "dora", "300", ALICE);

        CustomerLimits limits = Objects.requireNonNull(evidence(asked).limits());

        assertThat(limits.minimum()).isEqualTo(usdt("10"));
        assertThat(limits.single()).isEqualTo(usdt("1000"));
        assertThat(limits.hour()).isEqualTo(new WithdrawalEvidence.Window(usdt("1500"), usdt("2000"), usdt("500")));
        assertThat(limits.day()).isEqualTo(new WithdrawalEvidence.Window(usdt("2000"), usdt("10000"), usdt("8000")));
        assertThat(evidence(old).limits()).isEqualTo(limits);
    }

    @Test
    void theRulesThatDidNotCountTellWhatTheySawAndWhatWouldHaveCounted() {
        Withdrawal small = desk.request("k1", "carla", "250.5", ALICE);
        assertThat(counted(small)).containsExactly("first-time-address");
        assertThat(evidence(small).passed())
                .containsExactly(
                        new PassedRule("single-amount", 3, "250.5", "1000"),
                        new PassedRule("many-in-an-hour", 2, "1", "5"),
                        new PassedRule("suspicious-address", 5, "0", "0"));

        desk.finish(small.id());
        Withdrawal large = desk.request("k2", "carla", "1500", ALICE);
        assertThat(counted(large)).containsExactly("single-amount");
        assertThat(evidence(large).passed())
                .extracting(PassedRule::rule, PassedRule::value)
                .containsExactly(
                        tuple("many-in-an-hour", "2"),
                        tuple("first-time-address", "0"),
                        tuple("suspicious-address", "0"));
        // what the first one saw does not change with what came after it
        assertThat(evidence(small).passed()).hasSize(3);
    }

    @Test
    void aWithdrawalIsExplainedByTheRulesItWasJudgedBy() {
        Withdrawal asked = desk.request("k1", "carla", "250", ALICE);
        desk.clock.forward(Duration.ofMinutes(1));
        SettingsApi settings = desk.core().bean(SettingsApi.class);
        String document = settings.published("risk").document();
        SettingVersion draft = settings.draft(BOB, "risk", document.replace("\"above\":\"5\"", "\"above\":\"7\""));
        settings.publish(CYD, "risk", draft.version());
        Withdrawal later = desk.request("k2", "carla", "250", ALICE);

        assertThat(evidence(asked).passed()).contains(new PassedRule("many-in-an-hour", 2, "1", "5"));
        assertThat(evidence(later).passed()).contains(new PassedRule("many-in-an-hour", 2, "2", "7"));
    }

    @Test
    void theLastThirtyDaysAreSummedByDay() {
        desk.request("k0", "carla", "77", ALICE);
        desk.clock.forward(Duration.ofDays(29));
        desk.request("k1", "carla", "100", ALICE);
        desk.clock.forward(Duration.ofDays(1));
        desk.request("k2", "carla", "20", ALICE);
        desk.request("k3", "dora", "300", ALICE);
        Withdrawal asked = desk.request("k4", "carla", "30", BERT);
        Withdrawal gone = desk.request("k5", "carla", "40", BERT);
        desk.core().withdrawals().reject(BOB, gone.id(), "not wanted any more");

        LocalDate today = LocalDate.parse("2026-12-21");
        assertThat(evidence(asked).days())
                .hasSize(30)
                .startsWith(new DaySum(LocalDate.parse("2026-11-22"), usdt("0"), 0))
                .endsWith(new DaySum(today.minusDays(1), usdt("100"), 1), new DaySum(today, usdt("50"), 2));
        assertThat(evidence(asked).days())
                .filteredOn(day -> day.count() > 0)
                .as("the day before the window is left out")
                .hasSize(2);
    }

    @Test
    void similarPaymentsAreThoseToTheRecipientAndThoseOfNearlyTheAmount() {
        Withdrawal toSame = desk.request("k1", "dora", "900", ALICE);
        desk.clock.forward(Duration.ofMinutes(1));
        Withdrawal near = desk.request("k2", "carla", "95", BERT);
        desk.request("k3", "carla", "94.99", BERT);
        desk.request("k4", "dora", "100", BERT);
        Withdrawal asked = desk.request("k5", "carla", "100", ALICE);

        assertThat(evidence(asked).similar())
                .extracting(SimilarPayment::withdrawal, SimilarPayment::sameRecipient)
                .containsExactly(tuple(near.id(), false), tuple(toSame.id(), true));
        for (int i = 0; i < 12; i++) {
            desk.clock.forward(Duration.ofMinutes(10));
            desk.request("more" + i, "carla", "100", ALICE);
        }
        assertThat(evidence(asked).similar()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void aLookAlikeOfAnEarlierRecipientOrOfABookEntryIsShown() {
        desk.request("k1", "dora", "100", ALICE);
        Withdrawal asked = desk.request("k2", "carla", "100", like(ALICE));
        desk.core().bean(AddressBook.class).add(OLGA, NETWORK, ALICE, "Alice", "");
        Withdrawal honest = desk.request("k3", "carla", "100", ALICE);

        assertThat(evidence(asked).lookAlikes())
                .containsExactly(
                        new LookAlike(address("alice"), LookAlike.Source.ADDRESS_BOOK, "Alice"),
                        new LookAlike(address("alice"), LookAlike.Source.RECIPIENT, "carla"));
        assertThat(evidence(honest).lookAlikes())
                .containsExactly(new LookAlike(asked.order().to(), LookAlike.Source.RECIPIENT, "carla"));
        assertThat(asked.state()).isNotEqualTo(WithdrawalState.REJECTED);
        assertThat(Objects.requireNonNull(catchThrowableOfType(
                                RefusedException.class,
                                () -> desk.core().withdrawals().evidence("none")))
                        .code())
                .isEqualTo("withdrawal.unknown");
    }

    private WithdrawalEvidence evidence(Withdrawal of) {
        return desk.core().withdrawals().evidence(of.id());
    }

    private static Iterable<String> counted(Withdrawal asked) {
        return Objects.requireNonNull(asked.risk()).contributions().stream()
                .map(RiskAssessment.Contribution::rule)
                .toList();
    }

    private static String like(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.substring(0, 6) + "00".repeat(16) + lower.substring(38);
    }

    private static Amount usdt(String decimal) {
        return USDT.parse(decimal);
    }
}
