package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.OLGA;
import static dev.strongroom.core.boot.PracticePeople.USDT;
import static dev.strongroom.core.boot.PracticePeople.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.ceremony.Approval;
import dev.strongroom.chain.ceremony.Role;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.evm.node.NodeUnderTest;
import dev.strongroom.chain.evm.node.PracticeUnderTest;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.core.api.SettingsApi;
import dev.strongroom.core.api.WithdrawalRequest;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.PracticeDesk;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.staff.Trust;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may decide about a payment: each wrong decision is refused with its reason and nothing has changed. */
@ParameterizedClass
@EnumSource(Dialect.class)
class ApprovalTest {
    private static final Address ALICE = address("alice");

    private static final String RISK = "risk";

    private final Dialect dialect;

    @TempDir
    Path home;

    @AutoClose
    private NodeUnderTest node;

    @AutoClose
    private ColdRoom room;

    private String id;
    private Digest intent;

    @SuppressWarnings("NullAway.Init")
    ApprovalTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        node = new PracticeUnderTest();
        room = ColdRoom.found(home, Databases.freshSettings(dialect), node, PracticeDesk.MORNING);
        id = room.request("k1", "carla", "1500", ALICE).id();
        intent = room.intentOf(id);
    }

    @Test
    void whatMayNotDecideIsRefusedAndNothingHasChanged() {
        refused("approval.role", "dan", approval -> approval);
        refused("approval.role", "ann", approval -> approval);
        refused("approval.role", "olga", approval -> approval);
        refused("approval.role", "bob", a -> with(a, Role.OPERATOR, a.seq(), a.signedAt()));
        refused("approval.staff", "bob", a -> named(a, "cyd"));
        refused(
                "approval.early",
                "bob",
                a -> with(a, a.role(), a.seq(), a.signedAt().minusSeconds(3600)));
        refused(
                "clock.ahead",
                "bob",
                a -> with(a, a.role(), a.seq(), a.signedAt().plusSeconds(3600)));
        refused("approval.intent", "bob", a -> about(a, new Digest("ab".repeat(32))));
        refused("trust.older", "bob", a -> versions(a, 2, 1));
        refused("trust.older", "bob", a -> versions(a, 1, 2));
        refused("approval.decision", "bob", a -> deciding(a, Approval.Decision.REJECT));
        refused("approval.staff", "bob", a -> deciding(a, Approval.Decision.CREATE));
        Approval core = named(room.approval("core", intent), "core");
        refusedAs("approval.staff", core.sign(room.people.key("core")).bytes());
    }

    @Test
    void theSamePersonCountsOnceAndTheSameEnvelopeGetsTheSameAnswer() {
        byte[] first = room.approval("bob", intent).sign(room.people.key("bob")).bytes();
        ApprovalCase taken = room.approvals().decide(first);
        assertThat(taken.approvals()).isEqualTo(1);
        List<Object> before = room.everything();
        assertThat(room.approvals().decide(first)).isEqualTo(taken);
        assertThat(room.everything()).isEqualTo(before);
        refused("approval.duplicate", "bob", approval -> approval);
        assertThat(room.state(id)).isEqualTo(WithdrawalState.REVIEW);
    }

    @Test
    void aNumberThatDoesNotRiseIsRefused() {
        room.approve("bob", intent);
        String other = room.request("k2", "carla", "100", address("other")).id();
        Digest second = room.intentOf(room.request("k3", "dora", "1500", ALICE).id());
        assertThat(other).isNotNull();
        List<Object> before = room.everything();
        for (long low : new long[] {1, 0}) {
            Approval approval = room.approval("bob", second);
            Approval again = with(approval, approval.role(), low, approval.signedAt());
            RefusedException e = catchThrowableOfType(
                    RefusedException.class,
                    () -> room.approvals()
                            .decide(again.sign(room.people.key("bob")).bytes()));
            assertThat(e).as("seq %s", low).isNotNull();
            assertThat(e.code()).isIn("approval.seq", "json.number");
        }
        assertThat(room.everything()).isEqualTo(before);
        assertThat(room.approve("bob", second).approvals()).isEqualTo(1);
    }

    @Test
    void theCreatorNeverApprovesAndSignsWhatWasAskedFor() {
        Actor eve = Actor.staff("eve");
        String own = room.core()
                .withdrawals()
                .request(eve, "k2", new WithdrawalRequest("dora", USDT.parse("1500"), ALICE.text(), "bonus"))
                .id();
        intent = room.intentOf(own);
        refused("approval.self", "eve", approval -> approval);
        room.approve("bob", intent);
        ApprovalCase unsigned = room.approve("cyd", intent);
        assertThat(unsigned.needsCreation()).isTrue();
        assertThat(unsigned.state()).as("the creator has not signed").isEqualTo(WithdrawalState.REVIEW);
        assertThat(room.create("eve", intent).state()).isEqualTo(WithdrawalState.APPROVED);
    }

    @Test
    void aRejectionEndsItWithItsReasonAndTheCustomerHasTheMoneyAgain() {
        room.approve("bob", intent);
        Approval no = deciding(room.approval("cyd", intent), Approval.Decision.REJECT);
        byte[] envelope = no.sign(room.people.key("cyd")).bytes();
        assertCode("approval.decision", () -> room.approvals().decide(envelope));
        assertCode("withdrawal.reason", () -> room.approvals().reject(envelope, " "));
        assertThat(room.state(id)).isEqualTo(WithdrawalState.REVIEW);

        ApprovalCase rejected = room.approvals().reject(envelope, "the address is a known swindler's");
        assertThat(rejected.state()).isEqualTo(WithdrawalState.REJECTED);
        assertThat(Objects.requireNonNull(room.get(id).ending()).reason()).contains("swindler");
        assertThat(room.available("carla")).isEqualTo("9000");
        refused("approval.state", "eve", approval -> approval);
        assertThat(room.approvals().waiting()).isEmpty();
    }

    @Test
    void nothingIsDecidedAfterTheDeadline() {
        Instant deadline = room.approvals().get(intent).intent().window().expiresAt();
        room.clock.forward(Duration.between(room.clock.instant(), deadline));
        refused("approval.late", "bob", approval -> approval);
        room.core().tick();
        assertThat(room.state(id)).isEqualTo(WithdrawalState.EXPIRED);
        assertThat(room.available("carla")).isEqualTo("9000");
    }

    @Test
    void theDayAsksForMoreApprovalsThanThePayment() {
        room.approve("bob", intent);
        room.approve("cyd", intent);
        Digest second = room.intentOf(room.request("k2", "dora", "1500", ALICE).id());
        room.approve("bob", second);
        room.approve("cyd", second);
        room.clock.forward(Duration.ofMinutes(61));
        Digest third = room.intentOf(room.request("k3", "carla", "1200", ALICE).id());
        assertThat(room.approvals().get(third).needed()).as("4,200 in a day").isEqualTo(2);
        assertThat(room.approve("bob", third).state()).isEqualTo(WithdrawalState.REVIEW);
        assertThat(room.approve("cyd", third).state()).isEqualTo(WithdrawalState.APPROVED);
    }

    @Test
    void anApprovalWhoseRoleIsGoneSendsThePaymentBackToReviewAtExport() {
        room.approve("bob", intent);
        room.approve("cyd", intent);
        room.core().tick();
        TrustFile trust = room.core().bean(Trust.class).current();
        TrustFile longer = trust.with(
                trust.draft(room.people.roster(2, "bob"), room.clock.instant()).signedBy(room.people.key("ann")));
        room.core().bean(Trust.class).accept(longer.bytes());

        assertCode("approval.missing", () -> room.export(id));
        assertThat(room.state(id)).isEqualTo(WithdrawalState.REVIEW);
        assertThat(room.core().withdrawals().attempts(id)).isEmpty();
        assertThat(room.signing().requests()).isEmpty();
        assertThat(room.approvals().get(intent).approvals()).isEqualTo(1);
        assertThat(room.approve("eve", intent).state()).isEqualTo(WithdrawalState.APPROVED);
        room.core().tick();
        assertThat(room.export(id).items()).hasSize(1);
    }

    @Test
    void aSmallPaymentUnderReviewGoesHotAfterOneApproval() {
        Address watched = address("watched");
        SettingsApi settings = room.core().bean(SettingsApi.class);
        String rules = settings.published(RISK).document();
        String with = rules.replaceFirst(
                "\"suspiciousAddresses\"\\s*:\\s*\\[", "\"suspiciousAddresses\":[\"" + watched.text() + "\"");
        assertThat(with).isNotEqualTo(rules);
        SettingVersion draft = settings.draft(Actor.staff("ann"), RISK, with);
        settings.publish(Actor.staff("bob"), RISK, draft.version());
        String suspicious = room.request("k2", "dora", "900", watched).id();
        room.core().tick();
        ApprovalCase waiting = room.approvals().of(suspicious).getFirst();
        assertThat(waiting.route()).isEqualTo(Route.HOT);
        assertThat(waiting.state()).isEqualTo(WithdrawalState.REVIEW);
        assertThat(waiting.needed()).isEqualTo(1);
        assertThat(room.approve("bob", waiting.digest()).state()).isEqualTo(WithdrawalState.APPROVED);
        assertThat(room.finish(suspicious, node).state()).isEqualTo(WithdrawalState.SETTLED);
        assertCode("signing.state", () -> room.signing().export(OLGA, List.of(suspicious), "dan"));
    }

    private interface Change {
        Approval of(Approval approval);
    }

    private void refused(String code, String who, Change change) {
        Approval wrong = change.of(room.approval(who, intent));
        refusedAs(code, wrong.sign(room.people.key(who)).bytes());
    }

    private void refusedAs(String code, byte[] envelope) {
        List<Object> before = room.everything();
        List<ApprovalCase> cases = room.approvals().waiting();
        assertCode(code, () -> room.approvals().decide(envelope));
        assertThat(room.everything()).isEqualTo(before);
        assertThat(room.approvals().waiting()).isEqualTo(cases);
    }

    private static void assertCode(String code, Runnable what) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, what::run);
        assertThat(refused).as("not refused, but should be with %s", code).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
    }

    private static Approval with(Approval a, Role role, long seq, Instant at) {
        return new Approval(
                a.decision(), a.intent(), a.staff(), a.key(), role, a.rosterVersion(), a.policyVersion(), at, seq);
    }

    private static Approval named(Approval a, String staff) {
        return new Approval(
                a.decision(),
                a.intent(),
                staff,
                a.key(),
                a.role(),
                a.rosterVersion(),
                a.policyVersion(),
                a.signedAt(),
                a.seq());
    }

    private static Approval about(Approval a, Digest other) {
        return new Approval(
                a.decision(),
                other,
                a.staff(),
                a.key(),
                a.role(),
                a.rosterVersion(),
                a.policyVersion(),
                a.signedAt(),
                a.seq());
    }

    private static Approval versions(Approval a, long roster, long policy) {
        return new Approval(
                a.decision(), a.intent(), a.staff(), a.key(), a.role(), roster, policy, a.signedAt(), a.seq());
    }

    private static Approval deciding(Approval a, Approval.Decision decision) {
        return new Approval(
                decision,
                a.intent(),
                a.staff(),
                a.key(),
                a.role(),
                a.rosterVersion(),
                a.policyVersion(),
                a.signedAt(),
                a.seq());
    }
}
