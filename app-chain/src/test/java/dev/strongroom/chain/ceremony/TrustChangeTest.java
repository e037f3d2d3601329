package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.ColdScene.file;
import static dev.strongroom.chain.ceremony.Folder.refusedAndUnchanged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Token;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How roster and policy change, and when a change counts at the signer. */
class TrustChangeTest {
    @TempDir
    Path folder;

    private ColdScene scene;

    @BeforeEach
    void open() throws IOException {
        scene = new ColdScene(folder);
        scene.sign(file(scene.request("R-0", scene.item(scene.pay(1), 100, "ana"))), "first");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private static void refused(String code, ThrowingCallable act) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, act);
        assertThat(refused).isNotNull();
        assertThat(refused.code() + ": " + refused.reason()).startsWith(code + ": ");
    }

    @Test
    void aLooserLimitWaitsADayFromWhereTheSignerFirstSawIt() throws IOException {
        scene.adopt(scene.trust.draft(scene.policy(2, 100_000), ColdScene.START));
        scene.clock.move(Duration.ofDays(30));
        SigningRequest.Item item = scene.item(scene.pay(60_000), 0, "ana", "ben");
        byte[] early = file(scene.request("R-1", item));
        refused("policy.waiting", () -> scene.sign(early, "a"));
        assertThat(Files.readAllLines(scene.journalPath())).hasSize(3);
        assertThat(folder.resolve("a")).doesNotExist();
        scene.clock.move(Duration.ofHours(24).minusMillis(1));
        byte[] still = file(scene.request("R-2", item));
        refusedAndUnchanged(folder, "policy.waiting", () -> scene.sign(still, "a"));
        scene.clock.move(Duration.ofMillis(1));
        assertThat(scene.sign(file(scene.request("R-3", item)), "a").signed()).hasSize(1);
    }

    @Test
    void reviewingANewDocumentDoesNotStartItsDay() throws IOException {
        scene.adopt(scene.trust.draft(scene.policy(2, 100_000), ColdScene.START));
        byte[] file = file(scene.request("R-1", scene.item(scene.pay(60_000), 0, "ana", "ben")));
        byte[] journal = Files.readAllBytes(scene.journalPath());
        Review review = scene.signer().review(scene.desk(), file);
        assertThat(review.payments()).allSatisfy(p -> assertThat(p.isAllowed()).isFalse());
        assertThat(scene.journalPath()).hasBinaryContent(journal);
    }

    @Test
    void aTighterLimitCountsAtOnceEvenForARepeat() throws IOException {
        byte[] signed = file(scene.request("R-1", scene.item(scene.pay(12_000), 0, "ana", "ben")));
        scene.sign(signed, "a");
        Policy tighter = scene.policy(2, 10);
        scene.adopt(scene.trust.draft(tighter, ColdScene.START));
        byte[] next = file(scene.request("R-2", scene.item(scene.pay(20), 1, "ana")));
        refusedAndUnchanged(folder, "limit.day", () -> scene.sign(next, "b"));
        Roster without = new Roster(
                2,
                2,
                scene.staff().stream().filter(s -> !s.id().equals("ben")).toList(),
                scene.roster(1).cores());
        scene.adopt(scene.trust.draft(without, ColdScene.START));
        refusedAndUnchanged(folder, "approval.staff", () -> scene.sign(signed, "b"));
    }

    @Test
    void aNewApproverCountsAfterADayAndANewCoreToo() throws IOException {
        Roster more = new Roster(
                2,
                2,
                Stream.concat(scene.staff().stream(), Stream.of(People.staff("new", Role.APPROVER)))
                        .toList(),
                List.of(
                        new CoreKey("core", IdentityKey.of(People.key("core"))),
                        new CoreKey("core-2", IdentityKey.of(People.key("core-2")))));
        scene.adopt(scene.trust.draft(more, ColdScene.START));
        SigningRequest.Item item = scene.item(scene.pay(10), 0, "new");
        byte[] byNewCore = scene.request("R-1", item).sign(People.key("core-2")).bytes();
        refused("policy.waiting", () -> scene.sign(byNewCore, "a"));
        refusedAndUnchanged(folder, "policy.waiting", () -> scene.sign(file(scene.request("R-2", item)), "a"));
        scene.clock.move(Duration.ofHours(24));
        byte[] now = scene.request("R-3", item).sign(People.key("core-2")).bytes();
        assertThat(scene.sign(now, "a").signed()).hasSize(1);
    }

    @Test
    void anOlderTrustFileAndAnotherBranchAreRefused() throws IOException {
        TrustFile old = scene.trust;
        scene.adopt(scene.trust.draft(scene.policy(2, 40_000), ColdScene.START));
        scene.sign(file(scene.request("R-1", scene.item(scene.pay(1), 0, "ana"))), "a");
        byte[] next = file(scene.request("R-2", scene.item(scene.pay(1), 1, "ana")));
        scene.trust = old;
        refusedAndUnchanged(folder, "trust.rolled-back", () -> scene.sign(next, "b"));
        scene.adopt(old.draft(scene.policy(2, 30_000), ColdScene.START));
        refusedAndUnchanged(folder, "trust.forked", () -> scene.sign(next, "b"));
    }

    @Test
    void aDocumentNeedsTheAdminsOfTheRosterBeforeIt() {
        Envelope draft = scene.trust.draft(scene.policy(2, 1), ColdScene.START);
        refused("trust.threshold", () -> scene.trust.with(draft.signedBy(People.key("ada"))));
        refused(
                "trust.threshold",
                () -> scene.trust.with(draft.signedBy(People.key("ada")).signedBy(People.key("ana"))));
        refused(
                "trust.threshold",
                () -> scene.trust.with(draft.signedBy(People.key("ada"))
                        .signedBy(People.key("adi"))
                        .signedBy(People.key("ana"))));
        refused("trust.version", () -> scene.adopt(scene.trust.draft(scene.policy(3, 1), ColdScene.START)));
        Envelope other = TrustFile.of(scene.genesis(true, scene.policy(1, 7)))
                .draft(scene.policy(2, 1), ColdScene.START)
                .signedBy(People.key("ada"))
                .signedBy(People.key("adi"));
        refused("trust.chain", () -> scene.trust.with(other));
    }

    @Test
    void aTrustFileIsReadBackWholeOrNotAtAll() throws IOException {
        scene.adopt(scene.trust.draft(scene.policy(2, 40_000), ColdScene.START));
        scene.adopt(scene.trust.draft(scene.roster(2), ColdScene.START));
        byte[] bytes = scene.trust.bytes();
        TrustFile read = TrustFile.read(bytes);
        assertThat(read.bytes()).isEqualTo(bytes);
        assertThat(read.states()).isEqualTo(scene.trust.states());
        assertThat(read.fingerprintWords()).hasSize(6);
        for (int i = 0; i < bytes.length; i += 7) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            RefusedException refused = catchThrowableOfType(RefusedException.class, () -> TrustFile.read(changed));
            assertThat(refused).as("byte " + i).isNotNull();
        }
    }

    @Test
    void aPracticeDeskKnowsLocalNetworksOnlyAndARealDeskNone() {
        refused("trust.practice", () -> TrustFile.of(scene.genesis(false, scene.policy(1, 1))));
        Network mainnet = Network.parse("eip155:1");
        Token coin = Registry.builtIn().network(mainnet).nativeToken();
        Policy real = new Policy(
                1,
                List.of(new NetworkPolicy(mainnet, BigInteger.TEN, List.of(new TokenPolicy(coin, null)))),
                List.of(),
                1,
                null);
        refused("trust.practice", () -> TrustFile.of(scene.genesis(true, real)));
        assertThat(TrustFile.of(scene.genesis(false, real)).genesis().practice())
                .isFalse();
        Roster two = new Roster(
                1, 2, scene.staff().stream().filter(s -> !s.is(Role.CUSTODIAN)).toList(), List.of());
        refused("roster.people", () -> new Genesis("Two", false, ColdScene.START, two, real).draft());
    }

    @Test
    void onePersonIsNotAdminAndApproverAtOnce() {
        refused("roster.roles", () -> People.staff("both", Role.ADMIN, Role.APPROVER));
        refused("roster.roles", () -> People.staff("both", Role.CUSTODIAN, Role.APPROVER));
        refused("roster.threshold", () -> new Roster(1, 3, scene.staff(), List.of()));
        refused(
                "roster.duplicate",
                () -> new Roster(
                        1, 1, List.of(People.staff("ada", Role.ADMIN), People.staff("ada", Role.OPERATOR)), List.of()));
    }

    @Test
    void anEnrolmentSpeaksForItsOwnKeyOnly() {
        Envelope mine = Enrolment.make("ana", "Ana", People.key("ana"), ColdScene.START);
        Enrolment read = Enrolment.read(mine.bytes());
        assertThat(read.key()).isEqualTo(IdentityKey.of(People.key("ana")));
        assertThat(read.fingerprint()).hasSize(6);
        Envelope stolen = Envelope.unsigned(Kind.ENROLMENT, mine.payload("x")).signedBy(People.key("thief"));
        refused("enrolment.key", () -> Enrolment.read(stolen.bytes()));
    }
}
