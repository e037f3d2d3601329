package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.ColdScene.file;
import static dev.strongroom.chain.ceremony.Folder.refusedAndUnchanged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.TransferIntent;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Slots that are taken by whoever lands first, where other bytes can end a payment. */
@ParameterizedClass
@EnumSource(names = {"ETHEREUM", "SOLANA"})
class ColdSlotTest {
    private final ColdGround ground;

    @TempDir
    Path folder;

    private ColdScene scene;

    ColdSlotTest(ColdGround ground) {
        this.ground = ground;
    }

    @BeforeEach
    void open() throws IOException {
        scene = new ColdScene(folder, ground);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void theSameIntentMayGetOtherBytesInItsSlotAndNowhereElse() throws IOException {
        TransferIntent intent = scene.pay(100);
        SigningRequest.Item first = scene.item(intent, 4, "ana");
        scene.sign(file(scene.request("R-1", first)), "a");
        SigningRequest.Item bumped = ColdScene.item(intent, scene.bytes(intent, 4, 60_000), first.approvals());
        assertThat(scene.sign(file(scene.request("R-2", bumped)), "b").signed()).hasSize(1);
        SigningRequest.Item moved = ColdScene.item(intent, scene.bytes(intent, 5), first.approvals());
        byte[] file = file(scene.request("R-3", moved));
        refusedAndUnchanged(folder, "slot.bound", () -> scene.sign(file, "c"));
    }

    @Test
    void aReplacementTakesTheSlotOfTheEarlierPaymentAndEndsIt() throws IOException {
        TransferIntent first = scene.pay(100);
        SigningRequest.Item old = scene.item(first, 4, "ana");
        scene.sign(file(scene.request("R-1", old)), "a");
        TransferIntent next = scene.pay(new Amount(ColdScene.units(150), ground.usdt()), Intents.digest(first));
        byte[] elsewhere =
                file(scene.request("R-2", ColdScene.replacing(scene.item(next, 5, "ana"), first, old.unsigned())));
        refusedAndUnchanged(folder, "earlier.could-land", () -> scene.sign(elsewhere, "b"));
        byte[] hidden = file(scene.request("R-3", scene.item(next, 4, "ana")));
        refusedAndUnchanged(folder, "earlier.missing", () -> scene.sign(hidden, "b"));
        SigningRequest.Item good = ColdScene.replacing(scene.item(next, 4, "ana"), first, old.unsigned());
        Review review = scene.signer().review(scene.desk(), file(scene.request("R-4", good)));
        assertThat(review.payments().getFirst().earlier()).isNotNull();
        scene.sign(file(scene.request("R-4", good)), "b");
        byte[] revived =
                file(scene.request("R-5", ColdScene.item(first, scene.bytes(first, 4, 60_000), old.approvals())));
        refusedAndUnchanged(folder, "intent.ended", () -> scene.sign(revived, "c"));
    }

    @Test
    void aRevocationBurnsTheSlotOfTheSignedPayment() throws IOException {
        TransferIntent first = scene.pay(100);
        SigningRequest.Item old = scene.item(first, 4, "ana");
        scene.sign(file(scene.request("R-1", old)), "a");
        TransferIntent revoke = scene.revoke(Intents.digest(first));
        byte[] unapproved =
                file(scene.request("R-2", ColdScene.replacing(scene.item(revoke, 4), first, old.unsigned())));
        refusedAndUnchanged(folder, "approval.missing", () -> scene.sign(unapproved, "b"));
        SignedBatch batch = scene.sign(
                file(scene.request("R-3", ColdScene.replacing(scene.item(revoke, 4, "ben"), first, old.unsigned()))),
                "b");
        assertThat(batch.signed()).hasSize(1);
    }

    @Test
    void aReplacementCannotNameAPaymentThatWasNotSignedLikeThat() throws IOException {
        TransferIntent first = scene.pay(100);
        SigningRequest.Item old = scene.item(first, 4, "ana");
        scene.sign(file(scene.request("R-1", old)), "a");
        TransferIntent next = scene.pay(new Amount(ColdScene.units(150), ground.usdt()), Intents.digest(first));
        byte[] other = file(scene.request(
                "R-2", ColdScene.replacing(scene.item(next, 4, "ana"), first, scene.bytes(first, 4, 70_000))));
        refusedAndUnchanged(folder, "earlier.bytes", () -> scene.sign(other, "b"));
    }
}
