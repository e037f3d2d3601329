package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.ColdScene.file;
import static dev.strongroom.chain.ceremony.Folder.refusedAndUnchanged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Payment;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.solana.SolanaForgery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only bytes of Solana can try, in a request that people approved and the core signed. */
class SolanaCeremonyTest {
    @TempDir
    Path folder;

    private ColdScene scene;

    @BeforeEach
    void open() throws IOException {
        scene = new ColdScene(folder, ColdGround.SOLANA);
        scene.sign(file(scene.request("R-0", scene.item(scene.pay(1), 100, "ana"))), "first");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private RefusedException refused(String code, SigningRequest.Item item) {
        byte[] request = file(scene.request("R-1", item));
        return refusedAndUnchanged(folder, code, () -> scene.sign(request, "out"));
    }

    private static SigningRequest.Item with(SigningRequest.Item item, byte[] unsigned) {
        return ColdScene.item(item.intent(), unsigned, item.approvals());
    }

    @Test
    void aMessageOfVersionOneOrWithALookupTableIsRefused() {
        SigningRequest.Item item = scene.item(scene.pay(10), 0, "ana");
        refused("solana.version", with(item, SolanaForgery.asVersion1(item.unsigned())));
        refused("solana.lookup", with(item, SolanaForgery.withLookupTable(item.unsigned(), scene.wallet(5))));
    }

    @Test
    void feePayerOwnerAndAuthorityAreOneAddress() {
        SigningRequest.Item item = scene.item(scene.pay(10), 0, "ana");
        refused("solana.signers", with(item, SolanaForgery.withFeePayer(item.unsigned(), scene.hot)));
        refused("solana.authority", with(item, SolanaForgery.withAuthorityAt(item.unsigned(), 1)));
        TransferIntent revocation = scene.revoke(item.digest());
        SigningRequest.Item revoked =
                ColdScene.replacing(scene.item(revocation, 0, "ben"), item.intent(), item.unsigned());
        byte[] foreign = SolanaForgery.withAuthorityAt(revoked.unsigned(), 1);
        refused(
                "solana.authority",
                new SigningRequest.Item(revocation, foreign, revoked.approvals(), null, revoked.earlier()));
    }

    @Test
    void aSweepIsPaidByWhereItGoesAndByNobodyElse() {
        Sweeps sweeps = new Sweeps(scene);
        TransferIntent sweep = sweeps.of(10, 3);
        byte[] good = sweeps.bytes(sweep, 0);
        refused("solana.signers", sweeps.item(sweep, SolanaForgery.withFeePayer(good, scene.hot), 3, "ana"));
        refused("solana.signers", sweeps.item(sweep, SolanaForgery.withAuthorityAt(good, 1), 3, "ana"));
        Payment payment = sweep.payment();
        TransferIntent pay = scene.intent(TransferIntent.Kind.PAY, payment, null, null);
        refused("bytes.payer", sweeps.item(sweep, sweeps.bytes(pay, 0), 3, "ana"));
        refused("bytes.payer", sweeps.item(pay, good, null, "ana"));
        Payment own = new Payment(payment.amount(), scene.cold, scene.ground.customer(), payment.feeCap());
        TransferIntent stolen = scene.intent(TransferIntent.Kind.PAY, own, null, null);
        refused("bytes.to", sweeps.item(stolen, good, null, "ana"));
    }

    @Test
    void aRevocationIsAdvanceNonceAloneAndSignedAsThat() throws IOException {
        SigningRequest.Item paid = scene.item(scene.pay(100), 4, "ana");
        scene.sign(file(scene.request("R-2", paid)), "paid");
        TransferIntent revocation = scene.revoke(paid.digest());
        SigningRequest.Item good =
                ColdScene.replacing(scene.item(revocation, 4, "ben"), paid.intent(), paid.unsigned());
        Review review = scene.signer().review(scene.desk(), file(scene.request("R-3", good)));
        assertThat(Objects.requireNonNull(review.payments().getFirst().decoded())
                        .details())
                .doesNotContainKeys("memo", "computeLimit");
        assertThat(scene.sign(file(scene.request("R-3", good)), "revoked").signed())
                .hasSize(1);
    }

    @Test
    void aMemoThatIsNotTheIntentsIdIsRefused() {
        TransferIntent approved = scene.pay(10);
        TransferIntent twin = scene.pay(10);
        RefusedException why = refused("bytes.memo", with(scene.item(approved, 0, "ana"), scene.bytes(twin, 0)));
        assertThat(why.reason()).contains(twin.id(), approved.id());
    }

    @Test
    void aValueOfTheNonceThatTheIntentWasNotSignedForIsAnotherSlot() throws IOException {
        SigningRequest.Item first = scene.item(scene.pay(100), 4, "ana");
        scene.sign(file(scene.request("R-2", first)), "a");
        String later = scene.slot(4).value().split(":", 2)[0] + ":"
                + scene.slot(5).value().split(":", 2)[0];
        Slot slot = new Slot(scene.ground.network(), scene.cold.text(), later);
        byte[] moved = scene.ground
                .codec()
                .build(first.intent(), scene.ground.terms(first.intent(), slot, ColdGround.EFFORT))
                .bytes();
        refused("slot.bound", with(first, moved));
    }
}
