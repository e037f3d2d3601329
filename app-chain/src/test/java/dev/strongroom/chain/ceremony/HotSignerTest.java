package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.ColdScene.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.ceremony.HotSigner.Outflow;
import dev.strongroom.chain.evm.EvmTerms;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Float: below 1,000 a payment; 2,000 an hour; 3,000 a day. */
class HotSignerTest {
    @TempDir
    Path folder;

    private ColdScene scene;

    @BeforeEach
    void open() throws IOException {
        scene = new ColdScene(folder);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private TransferIntent intent(Address from, long usdt) {
        Payment payment = scene.pay(usdt).payment();
        return scene.intent(
                TransferIntent.Kind.PAY,
                new Payment(payment.amount(), from, payment.to(), payment.feeCap()),
                null,
                null);
    }

    private UnsignedTransfer bytes(TransferIntent intent) {
        Slot slot = new Slot(ColdScene.NETWORK, intent.payment().from().text(), "0");
        return scene.chains
                .of(ColdScene.NETWORK)
                .build(intent, EvmTerms.cold(slot, 100_000, intent.payment().feeCap(), BigInteger.ONE));
    }

    private SignedTransfer sign(TransferIntent intent, UnsignedTransfer bytes, long hour, long day) {
        Standing standing = Standing.of(scene.trust, _ -> null, scene.clock.instant());
        return new HotSigner(scene.chains, scene.vault)
                .sign(intent, bytes, standing, new Outflow(units(hour), units(day)));
    }

    private void refused(String code, TransferIntent intent, UnsignedTransfer bytes, long hour, long day) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> sign(intent, bytes, hour, day));
        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
    }

    @Test
    void aPaymentWithinTheFloatIsSigned() {
        TransferIntent intent = intent(scene.hot, 999);
        SignedTransfer signed = sign(intent, bytes(intent), 1_001, 2_001);
        assertThat(signed.from()).isEqualTo(scene.hot);
    }

    @Test
    void beyondTheFloatItIsCold() {
        TransferIntent large = intent(scene.hot, 1_000);
        refused("hot.threshold", large, bytes(large), 0, 0);
        TransferIntent small = intent(scene.hot, 999);
        refused("hot.hour", small, bytes(small), 1_002, 1_002);
        refused("hot.day", small, bytes(small), 0, 2_002);
    }

    @Test
    void aColdAccountIsNeverPaidFromHot() {
        TransferIntent cold = intent(scene.cold, 5);
        refused("account.cold", cold, bytes(cold), 0, 0);
    }

    @Test
    void bytesThatSaySomethingElseAreRefused() {
        TransferIntent intent = intent(scene.hot, 5);
        refused("bytes.units", intent, bytes(intent(scene.hot, 6)), 0, 0);
        refused("bytes.from", intent, bytes(intent(scene.cold, 5)), 0, 0);
    }
}
