package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.ColdScene.file;
import static dev.strongroom.chain.ceremony.Folder.refusedAndUnchanged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.TransferIntent.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Steps that stake and lend energy have a byte form and no place in the ceremony, on any network. */
@ParameterizedClass
@EnumSource
class EnergyCeremonyTest {
    private final ColdGround ground;

    @TempDir
    Path folder;

    private ColdScene scene;

    EnergyCeremonyTest(ColdGround ground) {
        this.ground = ground;
    }

    @BeforeEach
    void open() throws IOException {
        scene = new ColdScene(folder, ground);
        scene.sign(file(scene.request("R-0", scene.item(scene.pay(1), 100, "ana"))), "first");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void theCoreKeepsThemInTheFormOfIntents() {
        steps().forEach(step ->
                assertThat(Intents.read(Intents.bytes(step), scene.chains)).isEqualTo(step));
    }

    @Test
    void noRequestIsMadeOrReadWithOne() {
        SigningRequest.Item paid = scene.item(scene.pay(10), 0, "ana");
        String payload = RequestRefusalTest.payload(scene.request("R-1", paid));
        String known = Fields.base64(Intents.bytes(paid.intent()));
        steps().forEach(step -> {
            refused("json.choice", () -> ColdScene.item(step, paid.unsigned(), paid.approvals()));
            refused("json.choice", () -> new SigningRequest.Earlier(step, paid.unsigned()));
            byte[] forged =
                    RequestRefusalTest.signedPayload(payload.replace(known, Fields.base64(Intents.bytes(step))));
            refusedAndUnchanged(folder, "json.choice", () -> scene.sign(forged, "out"));
        });
    }

    @Test
    void theirBytesAreSignedForNoPayment() {
        steps().forEach(step -> {
            TransferIntent paid = scene.pay(step.payment().amount(), null);
            SigningRequest.Item item = scene.item(paid, 0, "ana");
            if (ground != ColdGround.TRON) {
                refused("energy.none", () -> scene.bytes(step, 0));
                return;
            }
            SigningRequest.Item disguised = ColdScene.item(paid, scene.bytes(step, 0), item.approvals());
            byte[] request = file(scene.request("R-1", disguised));
            refusedAndUnchanged(folder, "shape.energy", () -> scene.sign(request, "out"));
        });
    }

    @Test
    void anIntentThatMakesNoSenseHasNoByteForm() {
        for (Kind kind : kinds()) {
            Address astray = kind.staysAtHome() ? ground.customer() : scene.cold;
            refused("intent.energy", () -> Intents.bytes(step(scene, kind, ground.coin(), astray)));
            Address right = kind.staysAtHome() ? scene.cold : ground.customer();
            refused("intent.energy", () -> Intents.bytes(step(scene, kind, ground.usdt(), right)));
        }
    }

    private Stream<TransferIntent> steps() {
        return steps(scene);
    }

    /** One of each kind. */
    static Stream<TransferIntent> steps(ColdScene scene) {
        ColdGround ground = scene.ground;
        return kinds().stream()
                .map(kind -> step(scene, kind, ground.coin(), kind.staysAtHome() ? scene.cold : ground.customer()));
    }

    private static List<Kind> kinds() {
        return Stream.of(Kind.values()).filter(Kind::isEnergy).toList();
    }

    private static TransferIntent step(ColdScene scene, Kind kind, Asset asset, Address to) {
        Amount amount = Amount.of(5_000_000, asset);
        return scene.intent(kind, new Payment(amount, scene.cold, to, scene.ground.feeCap()), null, null);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThat(catchThrowableOfType(RefusedException.class, act))
                .as("refused")
                .isNotNull()
                .extracting(RefusedException::code)
                .isEqualTo(code);
    }
}
