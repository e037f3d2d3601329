package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.ColdScene.file;
import static dev.strongroom.chain.ceremony.Folder.refusedAndUnchanged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.Approval.Decision;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may approve what, and when. */
@ParameterizedClass
@EnumSource
class ApprovalRefusalTest {
    private final ColdGround ground;

    @TempDir
    Path folder;

    private ColdScene scene;
    private TransferIntent intent;
    private Digest digest;

    ApprovalRefusalTest(ColdGround ground) {
        this.ground = ground;
    }

    @BeforeEach
    void open() throws IOException {
        scene = new ColdScene(folder, ground);
        scene.sign(file(scene.request("R-0", scene.item(scene.pay(1), 100, "ana"))), "first");
        intent = scene.pay(10);
        digest = Intents.digest(intent);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private SigningRequest.Item item(TransferIntent of, @Nullable Envelope creation, Envelope... approvals) {
        return new SigningRequest.Item(of, scene.bytes(of, 0), List.of(approvals), creation, null);
    }

    private void refused(String code, Envelope... approvals) {
        refused(code, item(intent, null, approvals));
    }

    private void refused(String code, SigningRequest.Item item) {
        byte[] request = file(scene.request("R-1", item));
        refusedAndUnchanged(folder, code, () -> scene.sign(request, "out"));
    }

    private Approval by(String staff) {
        return scene.people.decide(staff, digest, scene.clock.instant());
    }

    private static Envelope as(Approval a, Decision decision, Role role) {
        return new Approval(
                        decision,
                        a.intent(),
                        a.staff(),
                        a.key(),
                        role,
                        a.rosterVersion(),
                        a.policyVersion(),
                        a.signedAt(),
                        a.seq())
                .sign(People.key(a.staff()));
    }

    private static Envelope at(Approval a, Instant signedAt, long seq) {
        return new Approval(
                        a.decision(),
                        a.intent(),
                        a.staff(),
                        a.key(),
                        a.role(),
                        a.rosterVersion(),
                        a.policyVersion(),
                        signedAt,
                        seq)
                .sign(People.key(a.staff()));
    }

    private static Envelope versions(Approval a, long roster, long policy) {
        return new Approval(
                        a.decision(), a.intent(), a.staff(), a.key(), a.role(), roster, policy, a.signedAt(), a.seq())
                .sign(People.key(a.staff()));
    }

    @Test
    void noApprovalOrTooFewAreRefused() {
        refused("approval.missing");
        TransferIntent large = scene.pay(10_000);
        refused("approval.missing", scene.item(large, 0, "ana"));
    }

    @Test
    void theSamePersonCountsOnce() {
        TransferIntent large = scene.pay(10_000);
        refused("approval.duplicate", scene.item(large, 0, "ana", "ana"));
    }

    @Test
    void anApprovalOfAnotherIntentIsRefused() {
        refused("approval.intent", scene.people.approve("ana", Intents.digest(scene.pay(10)), scene.clock.instant()));
    }

    @Test
    void onlyAnApproverInTheRosterApproves() {
        refused("approval.role", by("ada").sign(People.key("ada")));
        refused("approval.role", as(by("ada"), Decision.APPROVE, Role.ADMIN));
        refused("approval.role", by("oli").sign(People.key("oli")));
        refused("approval.staff", by("stranger").sign(People.key("stranger")));
        Approval ana = by("ana");
        refused(
                "approval.staff",
                new Approval(ana.decision(), digest, "ben", ana.key(), ana.role(), 1, 1, ana.signedAt(), ana.seq())
                        .sign(People.key("ana")));
    }

    @Test
    void aRejectionIsNoApproval() {
        refused("approval.decision", as(by("ana"), Decision.REJECT, Role.APPROVER));
    }

    @Test
    void theCustodianApprovesNothingThatHeSigns() {
        Approval own = new Approval(
                Decision.APPROVE, digest, "cus", scene.custodian(), Role.APPROVER, 1, 1, scene.clock.instant(), 1);
        refused("approval.custodian", own.sign(scene.vault.staffKey()));
    }

    @Test
    void whoAskedForItDoesNotApproveIt() throws IOException {
        TransferIntent own = by("staff:eva", intent);
        Digest d = Intents.digest(own);
        Instant now = scene.clock.instant();
        Envelope creation = scene.people.create("eva", d, now);
        refused("approval.self", item(own, creation, scene.people.approve("eva", d, now)));
        byte[] good = file(scene.request("R-2", item(own, creation, scene.people.approve("ana", d, now))));
        assertThat(scene.sign(good, "out").signed()).hasSize(1);
    }

    @Test
    void whatStaffAskedForCarriesTheirSignature() {
        TransferIntent own = by("staff:oli", intent);
        Digest d = Intents.digest(own);
        Instant now = scene.clock.instant();
        Envelope approval = scene.people.approve("ana", d, now);
        refused("creation.missing", item(own, null, approval));
        refused("creation.staff", item(own, scene.people.create("eva", d, now), approval));
        refused("creation.staff", item(intent, scene.people.create("oli", digest, now), approval));
        refused("approval.intent", item(own, scene.people.create("oli", digest, now), approval));
    }

    private static TransferIntent by(String creator, TransferIntent i) {
        return new TransferIntent(
                i.kind(), i.id(), i.salt(), i.payment(), i.reference(), creator, i.window(), i.versions(), null, null);
    }

    @Test
    void approvalsOutsideTheIntentsTimeAreRefused() {
        Approval ana = by("ana");
        refused("approval.late", at(ana, intent.window().expiresAt().plusMillis(1), ana.seq()));
        refused("approval.early", at(ana, intent.window().createdAt().minus(Duration.ofMinutes(16)), ana.seq()));
        refused("clock.ahead", at(ana, scene.clock.instant().plus(Duration.ofMinutes(16)), ana.seq()));
    }

    @Test
    void approvalsUnderUnknownOrOlderRulesAreRefused() {
        refused("trust.older", versions(by("ana"), 2, 1));
        refused("approval.versions", versions(by("ana"), 1, 0));
    }

    @Test
    void aNumberThatDoesNotRiseIsRefused() throws IOException {
        Approval ana = by("ana");
        refused("approval.seq", at(ana, ana.signedAt(), 1));
        refused("approval.seq", at(ana, ana.signedAt(), 0));
        scene.clock.move(Duration.ofMinutes(1));
        scene.sign(file(scene.request("R-2", item(intent, null, at(ana, scene.clock.instant(), 5)))), "a");
        scene.clock.move(Duration.ofMinutes(1));
        TransferIntent next = scene.pay(3);
        Approval later = scene.people.decide("ana", Intents.digest(next), scene.clock.instant());
        refused(
                "approval.seq",
                new SigningRequest.Item(
                        next, scene.bytes(next, 1), List.of(at(later, later.signedAt(), 4)), null, null));
    }

    @Test
    void paymentsMayArriveInAnotherOrderThanTheyWereApproved() throws IOException {
        List<SigningRequest.Item> items = new ArrayList<>();
        for (int nonce = 0; nonce < 3; nonce++) {
            items.add(scene.item(scene.pay(5), nonce, "ana"));
            scene.clock.move(Duration.ofMinutes(1));
        }
        scene.sign(file(scene.request("R-1", items.get(2))), "a");
        scene.sign(file(scene.request("R-2", items.get(0))), "b");
        scene.sign(file(scene.request("R-3", items.get(1))), "c");
        assertThat(Arrays.stream(new String[] {"a", "b", "c"}).map(folder::resolve))
                .allSatisfy(answer -> assertThat(answer).exists());
    }

    @Test
    void anApprovalThatAnotherKeySignedIsRefused() {
        Envelope forged = Envelope.unsigned(
                        Kind.APPROVAL, by("ana").sign(People.key("ana")).payload("approval"))
                .signedBy(People.key("oli"));
        refused("approval.key", forged);
    }
}
