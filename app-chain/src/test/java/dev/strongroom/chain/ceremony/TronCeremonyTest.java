package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.ColdScene.file;
import static dev.strongroom.chain.ceremony.Folder.refusedAndUnchanged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.tron.TronForgery;
import dev.strongroom.chain.tron.TronTerms;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only bytes of TRON can try, which can land until they expire, whatever else is signed. */
class TronCeremonyTest {
    private static final BigInteger FEE_LIMIT = BigInteger.valueOf(3_000_000);

    @TempDir
    Path folder;

    private ColdScene scene;

    @BeforeEach
    void open() throws IOException {
        scene = new ColdScene(folder, ColdGround.TRON);
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

    private byte[] bytes(TransferIntent intent, int permission, String memo) {
        TronTerms terms = new TronTerms(scene.slot(0), FEE_LIMIT, permission, memo);
        return scene.ground.codec().build(intent, terms).bytes();
    }

    @Test
    void nothingIsRevokedAndTheReasonSaysWhatItWaitsFor() throws IOException {
        SigningRequest.Item paid = scene.item(scene.pay(100), 4, "ana");
        scene.sign(file(scene.request("R-2", paid)), "paid");
        TransferIntent revocation = scene.revoke(paid.digest());
        SigningRequest.Item item = new SigningRequest.Item(
                revocation,
                paid.unsigned(),
                List.of(scene.people.approve("ben", Intents.digest(revocation), scene.clock.instant())),
                null,
                new SigningRequest.Earlier(paid.intent(), paid.unsigned()));
        assertThat(refused("revoke.none", item).reason()).contains("wait until its bytes have expired");
    }

    @Test
    void anIntentNeverGetsOtherBytesSinceBothCouldLand() throws IOException {
        SigningRequest.Item first = scene.item(scene.pay(100), 4, "ana");
        scene.sign(file(scene.request("R-2", first)), "a");
        byte[] dearer = scene.bytes(first.intent(), 4, ColdGround.EFFORT + 1);
        assertThat(refused("slot.bound", with(first, dearer)).reason()).contains("both could land");
        refused("slot.bound", with(first, scene.bytes(first.intent(), 5)));
    }

    @Test
    void aReplacementWaitsUntilTheEarlierBytesHaveExpiredForCertain() throws IOException {
        SigningRequest.Item old = scene.item(scene.pay(100), 4, "ana");
        scene.sign(file(scene.request("R-2", old)), "a");
        scene.clock.move(ColdGround.LIFE.plusMinutes(14));
        TransferIntent next = scene.pay(new Amount(ColdScene.units(150), scene.ground.usdt()), old.digest());
        SigningRequest.Item item = ColdScene.replacing(scene.item(next, 5, "ana"), old.intent(), old.unsigned());
        assertThat(refused("earlier.could-land", item).reason()).contains("wait until 15 minutes after that");
        scene.clock.move(Duration.ofMinutes(2));
        assertThat(scene.sign(file(scene.request("R-3", item)), "b").signed()).hasSize(1);
    }

    @Test
    void bytesInTheSlotOfTheEarlierPaymentAreNoReplacement() throws IOException {
        SigningRequest.Item old = scene.item(scene.pay(100), 4, "ana");
        scene.sign(file(scene.request("R-2", old)), "a");
        TransferIntent next = scene.pay(new Amount(ColdScene.units(150), scene.ground.usdt()), old.digest());
        refused("earlier.could-land", ColdScene.replacing(scene.item(next, 4, "ana"), old.intent(), old.unsigned()));
    }

    @Test
    void bytesThatHaveExpiredOrExpireTooFarAheadAreRefused() throws IOException {
        SigningRequest.Item item = scene.item(scene.pay(10), 0, "ana");
        scene.clock.move(ColdGround.LIFE.plusSeconds(1));
        assertThat(refused("slot.expired", item).reason()).contains("ask for the payment anew");
        scene.clock.move(Duration.ofHours(2));
        SigningRequest.Item later = scene.item(scene.pay(10), 1, "ana");
        scene.clock.move(Duration.ofMinutes(-15));
        assertThat(scene.signer()
                        .review(scene.desk(), file(scene.request("R-1", later)))
                        .isAllowed())
                .isTrue();
        scene.clock.move(Duration.ofMinutes(-15));
        assertThat(refused("slot.ahead", ColdScene.item(later.intent(), later.unsigned(), fresh(later.intent())))
                        .reason())
                .contains("check the clock");
        long begin = scene.clock.instant().toEpochMilli();
        byte[] tooLong = TronForgery.withExpiration(
                item.unsigned(), begin + Duration.ofDays(2).toMillis());
        refused("time.range", with(item, tooLong));
    }

    private List<Envelope> fresh(TransferIntent intent) {
        return List.of(scene.people.approve("ben", Intents.digest(intent), scene.clock.instant()));
    }

    @Test
    void theSameRequestAgainIsAnsweredAfterItsBytesHaveExpired() throws IOException {
        TransferIntent intent = scene.pay(100);
        long now = scene.clock.instant().toEpochMilli();
        byte[] brief = TronForgery.withExpiration(
                scene.bytes(intent, 4), now + Duration.ofHours(1).toMillis());
        byte[] request = file(scene.request("R-2", with(scene.item(intent, 4, "ana"), brief)));
        scene.sign(request, "a");
        scene.clock.move(Duration.ofHours(2));
        scene.sign(request, "b");
        assertThat(folder.resolve("b")).hasSameBinaryContentAs(folder.resolve("a"));
    }

    @Test
    void onlyTheOwnersPermissionOrTheFirstActiveOneIsSignedFor() throws IOException {
        TransferIntent intent = scene.pay(10);
        SigningRequest.Item item = scene.item(intent, 0, "ana");
        for (int permission : new int[] {1, 3, -1}) {
            refused("permission.range", with(item, TronForgery.withPermission(item.unsigned(), permission)));
        }
        byte[] request = file(scene.request("R-2", with(item, bytes(intent, 2, ""))));
        assertThat(scene.sign(request, "active").signed()).hasSize(1);
    }

    @Test
    void aTransactionHasOneContract() {
        SigningRequest.Item item = scene.item(scene.pay(10), 0, "ana");
        refused("shape.contracts", with(item, TronForgery.twice(item.unsigned())));
    }

    @Test
    void aMemoThatIsNotTheIntentsIdIsRefused() throws IOException {
        TransferIntent approved = scene.pay(10);
        TransferIntent twin = scene.pay(10);
        SigningRequest.Item item = scene.item(approved, 0, "ana");
        refused("bytes.memo", with(item, bytes(twin, 0, twin.id())));
        byte[] request = file(scene.request("R-2", with(item, bytes(approved, 0, approved.id()))));
        assertThat(scene.sign(request, "memo").signed()).hasSize(1);
    }
}
