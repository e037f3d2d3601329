package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.ColdScene.file;
import static dev.strongroom.chain.ceremony.Folder.refusedAndUnchanged;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.TransferIntent;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way in which a payment of a good request is turned away, on every network, with nothing changed. */
@ParameterizedClass
@EnumSource
class PaymentRefusalTest {
    private final ColdGround ground;

    @TempDir
    Path folder;

    private ColdScene scene;

    PaymentRefusalTest(ColdGround ground) {
        this.ground = ground;
    }

    @BeforeEach
    void open() throws IOException {
        scene = new ColdScene(folder, ground);
        // a journal with an entry, so that 'nothing changed' has something to change
        scene.sign(file(scene.request("R-0", scene.item(scene.pay(1), 100, "ana"))), "first");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private void refused(String code, SigningRequest.Item item) {
        byte[] request = file(scene.request("R-1", item));
        refusedAndUnchanged(folder, code, () -> scene.sign(request, "out"));
    }

    private static SigningRequest.Item with(SigningRequest.Item item, byte[] unsigned) {
        return ColdScene.item(item.intent(), unsigned, item.approvals());
    }

    private TransferIntent pay(Address from, Address to, BigInteger feeCap) {
        Amount amount = scene.pay(10).payment().amount();
        return scene.intent(TransferIntent.Kind.PAY, new Payment(amount, from, to, feeCap), null, null);
    }

    @Test
    void bytesThatSaySomethingElseThanTheIntentAreRefused() {
        TransferIntent approved = scene.pay(10);
        SigningRequest.Item item = scene.item(approved, 0, "ana");
        refused("bytes.units", with(item, scene.bytes(scene.pay(11), 0)));
        TransferIntent stolen = pay(scene.cold, scene.wallet(5), ground.feeCap());
        refused("bytes.to", with(item, scene.bytes(stolen, 0)));
        TransferIntent coin = scene.pay(new Amount(ColdScene.units(10), ground.coin()), null);
        refused("bytes.asset", with(item, scene.bytes(coin, 0)));
        TransferIntent dear = pay(scene.cold, ground.customer(), ground.feeCap().shiftLeft(1));
        refused("bytes.feeCap", with(item, scene.bytes(dear, 0, ground.muchEffort())));
    }

    @Test
    void bytesThatAreNotExactlyATransactionAreRefused() {
        SigningRequest.Item item = scene.item(scene.pay(10), 0, "ana");
        refused("bytes.empty", with(item, new byte[0]));
        byte[] trailing = Arrays.copyOf(item.unsigned(), item.unsigned().length + 1);
        refused(ground == ColdGround.TRON ? "proto.malformed" : "bytes.trailing", with(item, trailing));
    }

    @Test
    void aPaymentIsNoRevocationNorTheOtherWayRound() {
        TransferIntent approved = scene.pay(10);
        TransferIntent revocation = scene.revoke(Intents.digest(approved));
        SigningRequest.Item paid = scene.item(approved, 0, "ana");
        SigningRequest.Item revoked = ColdScene.item(
                revocation,
                paid.unsigned(),
                List.of(scene.people.approve("ben", Intents.digest(revocation), scene.clock.instant())));
        if (ground == ColdGround.TRON) {
            refused("revoke.none", revoked);
            return;
        }
        refused("bytes.kind", revoked);
        refused("bytes.kind", with(paid, scene.bytes(revocation, 0)));
    }

    @Test
    void onlyAColdAccountOfThisVaultPays() {
        // Ethereum's bytes do not name their sender; the others' are refused for it before the account is
        boolean named = ground != ColdGround.ETHEREUM;
        refused(named ? "bytes.from" : "account.hot", from(scene.hot));
        refused(named ? "bytes.from" : "account.unknown", from(scene.wallet(3)));
        refused("account.hot", built(scene.hot));
        refused("account.unknown", built(scene.wallet(3)));
    }

    /** Bytes of the cold account under the name of another. */
    private SigningRequest.Item from(Address from) {
        TransferIntent intent = pay(from, ground.customer(), ground.feeCap());
        return ColdScene.item(intent, scene.bytes(scene.pay(10), 0), approved(intent));
    }

    /** The account's own bytes. */
    private SigningRequest.Item built(Address from) {
        TransferIntent intent = pay(from, ground.customer(), ground.feeCap());
        var terms = ground.terms(intent, ground.slot(from, 0, scene.clock.instant()), ColdGround.EFFORT);
        return ColdScene.item(intent, ground.codec().build(intent, terms).bytes(), approved(intent));
    }

    private List<Envelope> approved(TransferIntent intent) {
        return List.of(scene.people.approve("ana", Intents.digest(intent), scene.clock.instant()));
    }

    @Test
    void anAssetThatThePolicyDoesNotPayOutIsRefused() {
        refused("policy.no-limits", scene.item(scene.pay(Amount.of(1, ground.coin()), null), 0, "ana"));
    }

    @Test
    void anAssetThatThePolicyDoesNotKnowIsRefused() {
        TransferIntent other =
                scene.pay(Amount.of(1, ground.listed().tokens().get(2).asset()), null);
        refused("token.unknown", scene.item(other, 0, "ana"));
    }

    @Test
    void aFeeAboveThePolicyIsRefusedWhetherTheIntentOrTheBytesAllowIt() {
        TransferIntent dear =
                pay(scene.cold, ground.customer(), ground.maxFeeCap().add(BigInteger.ONE));
        Payment paid = dear.payment();
        TransferIntent modest = new TransferIntent(
                dear.kind(),
                dear.id(),
                dear.salt(),
                new Payment(paid.amount(), paid.from(), paid.to(), ground.feeCap()),
                dear.reference(),
                dear.creator(),
                dear.window(),
                dear.versions(),
                null,
                null);
        refused("fee.cap", ColdScene.item(dear, scene.bytes(modest, 0), approved(dear)));
        TransferIntent dearest =
                pay(scene.cold, ground.customer(), ground.maxFeeCap().multiply(BigInteger.TEN));
        refused("fee.cap", with(scene.item(scene.pay(10), 0, "ana"), scene.bytes(dearest, 0, ground.tooMuchEffort())));
    }

    @Test
    void theSamePaymentTwiceInARequestIsRefused() {
        SigningRequest.Item item = scene.item(scene.pay(10), 0, "ana");
        byte[] request = file(scene.request("R-1", item, item));
        refusedAndUnchanged(folder, "request.duplicate", () -> scene.sign(request, "out"));
    }

    @Test
    void rulesNewerThanTheTrustFileAreAskedFor() {
        TransferIntent now = scene.pay(10);
        TransferIntent newer = new TransferIntent(
                now.kind(),
                now.id(),
                now.salt(),
                now.payment(),
                now.reference(),
                now.creator(),
                now.window(),
                new TransferIntent.Versions(2, 1),
                null,
                null);
        refused("trust.older", scene.item(newer, 0, "ana"));
    }
}
