package dev.strongroom.chain.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.TransferIntent.Versions;
import dev.strongroom.chain.TransferIntent.Window;
import dev.strongroom.chain.evm.EvmCodec;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** What is written is read back the same, and nothing else is. */
class FormatProperties {
    private static final Chains CHAINS = Chains.of(List.of(new EvmCodec()));
    private static final Scene SCENE = new Scene();

    /** One signing request for all the mutations. */
    private static final class Scene {
        private @Nullable ColdScene scene;
        private byte[] request = {};

        ColdScene scene() {
            return java.util.Objects.requireNonNull(scene);
        }
    }

    @BeforeContainer
    static void open() throws IOException {
        Path folder = Files.createTempDirectory("properties");
        ColdScene scene = new ColdScene(folder);
        SCENE.scene = scene;
        SCENE.request = ColdScene.file(scene.request(
                "R-1", scene.item(scene.pay(10), 0, "ana"), scene.item(scene.pay(20_000), 1, "ana", "ben")));
    }

    @AfterContainer
    static void close() throws IOException {
        SCENE.scene().close();
        try (var files = Files.list(SCENE.scene().folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(SCENE.scene().folder);
    }

    @Provide
    Arbitrary<TransferIntent> intents() {
        Arbitrary<BigInteger> units = Arbitraries.bigIntegers().between(BigInteger.ONE, Amount.MAX_UNITS);
        Arbitrary<String> references = Arbitraries.strings()
                .withChars("abcXYZ 0123\"\\/{}[],:é漢字€ß'<&".toCharArray())
                .ofMaxLength(80);
        Arbitrary<Long> times = Arbitraries.longs().between(0, 4_000_000_000_000L);
        Arbitrary<Long> versions = Arbitraries.longs().between(1, 1L << 40);
        Arbitrary<String> salts = Arbitraries.strings()
                .withChars("0123456789abcdef".toCharArray())
                .ofLength(32);
        return Combinators.combine(units, references, times, versions, salts).as((u, r, t, v, s) -> {
            var address = CHAINS.of(ColdScene.NETWORK).address(ColdScene.NETWORK, ColdScene.CUSTOMER);
            return new TransferIntent(
                    TransferIntent.Kind.PAY,
                    "W-1",
                    s,
                    new Payment(new Amount(u, ColdScene.USDT), address, address, u),
                    r,
                    "api:shop",
                    new Window(Instant.ofEpochMilli(t), Instant.ofEpochMilli(t + 1)),
                    new Versions(v, v),
                    v % 2 == 0 ? TaggedHash.plain(new byte[] {1}) : null,
                    null);
        });
    }

    @Property(tries = 300)
    void anIntentIsReadBackAsItWasAndHasOneDigest(@ForAll("intents") TransferIntent intent) {
        byte[] bytes = Intents.bytes(intent);
        TransferIntent read = Intents.read(bytes, CHAINS);
        assertThat(read).isEqualTo(intent);
        assertThat(Intents.bytes(read)).isEqualTo(bytes);
        assertThat(Intents.digest(read)).isEqualTo(TaggedHash.of("strongroom/intent/v1", bytes));
    }

    @Property(tries = 200)
    void anEnvelopeIsReadBackAsItWas(@ForAll @Size(max = 4) List<String> texts) {
        var payload = CanonicalJson.object();
        var list = payload.putArray("texts");
        boolean printable = true;
        for (String text : texts) {
            list.add(text);
            printable &= isPrintable(text);
        }
        if (!printable) {
            assertThat(catchThrowableOfType(RefusedException.class, () -> CanonicalJson.write(payload))
                            .code())
                    .isEqualTo("json.text");
            return;
        }
        Envelope envelope = Envelope.unsigned(Kind.APPROVAL, payload)
                .signedBy(People.key("ana"))
                .signedBy(People.key("ben"));
        Envelope read = Envelope.read(envelope.bytes(), Kind.APPROVAL);
        assertThat(read).isEqualTo(envelope);
        assertThat(read.payload("payload")).isEqualTo(payload);
        assertThat(read.signers())
                .containsExactlyInAnyOrder(IdentityKey.of(People.key("ana")), IdentityKey.of(People.key("ben")));
        assertThat(Transport.unpack(Transport.pack(envelope.bytes()))).isEqualTo(envelope.bytes());
    }

    private static boolean isPrintable(String text) {
        try {
            Text.refuseUnprintable(text, "text");
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    @Property(tries = 2, seed = "1")
    void everyChangedByteOfARequestIsRefused(@ForAll @IntRange(min = 1, max = 255) int change) {
        for (int i = 0; i < SCENE.request.length; i++) {
            byte[] changed = SCENE.request.clone();
            changed[i] ^= (byte) change;
            refused(changed, "byte " + i);
        }
    }

    @Property(tries = 60)
    void aRequestCutOrLengthenedAnywhereIsRefused(@ForAll @IntRange(max = 1000) int part, @ForAll byte added) {
        int at = (int) ((long) SCENE.request.length * part / 1001);
        refused(java.util.Arrays.copyOf(SCENE.request, at), "cut at " + at);
        byte[] longer = new byte[SCENE.request.length + 1];
        System.arraycopy(SCENE.request, 0, longer, 0, at);
        longer[at] = added;
        System.arraycopy(SCENE.request, at, longer, at + 1, SCENE.request.length - at);
        refused(longer, "added at " + at);
    }

    private static void refused(byte[] request, String what) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> SCENE.scene().signer().review(SCENE.scene().desk(), request));
        assertThat(refused).as(what).isNotNull();
        assertThat(SCENE.scene().journalPath()).doesNotExist();
    }
}
