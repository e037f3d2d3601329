package dev.strongroom.chain.tron;

import static dev.strongroom.chain.tron.TronSamples.CODEC;
import static dev.strongroom.chain.tron.TronSamples.MAINNET;
import static dev.strongroom.chain.tron.TronSamples.RULES;
import static dev.strongroom.chain.tron.TronSamples.hex;
import static dev.strongroom.chain.tron.TronSamples.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.key.Secp256k1Signer;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Transactions that tronweb makes while this runs ({@code node/tron-vectors.mjs}): ours must be the same to the last
 * byte.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TronVectorsTest {
    private static final BigInteger CAP = BigInteger.valueOf(100_000_000);

    private JsonNode vectors = JsonMapper.shared().createObjectNode();

    @BeforeAll
    void letTronwebMakeThem() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("node", "tron-vectors.mjs")
                .directory(folder().toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        vectors = JsonMapper.shared().readTree(said);
    }

    Stream<JsonNode> payments() {
        return vectors.get("payments").valueStream();
    }

    Stream<JsonNode> steps() {
        return vectors.get("steps").valueStream();
    }

    Stream<JsonNode> wrong() {
        return vectors.get("refused").valueStream();
    }

    @Test
    void everyShapeIsAmongThem() {
        assertThat(payments().map(v -> text(v, "kind") + text(v, "permission")))
                .contains("native0", "native2", "token0", "token2");
        assertThat(payments().map(v -> text(v, "memo").isEmpty())).contains(true, false);
        assertThat(steps().map(v -> text(v, "kind")))
                .containsAll(TronSamples.steps().map(Enum::name).toList());
    }

    @ParameterizedTest
    @MethodSource("payments")
    void bothKitsBuildAndSignTheSameBytes(JsonNode vector) {
        Payment payment = payment(vector);
        UnsignedTransfer unsigned =
                CODEC.build(TronSamples.pay(payment, text(vector, "memo")), terms(vector, payment.from()));
        assertThat(hex(unsigned.bytes())).isEqualTo(text(vector, "unsigned"));

        try (Secp256k1Signer signer = new Secp256k1Signer(hex(text(vector, "secret")))) {
            assertThat(CODEC.addressOf(MAINNET, signer.publicKey())).isEqualTo(payment.from());
            SignedTransfer signed = CODEC.sign(unsigned, signer);
            assertThat(signed.txid()).isEqualTo(text(vector, "txid"));
            assertThat(hex(signed.bytes())).isEqualTo(text(vector, "signed")).endsWith(text(vector, "signature"));
        }
        SignedTransfer back = CODEC.readSigned(unsigned, hex(text(vector, "signed")));
        assertThat(back.txid()).isEqualTo(text(vector, "txid"));
    }

    @ParameterizedTest
    @MethodSource("payments")
    void theirBytesSayWhatTheyWereMadeOf(JsonNode vector) {
        DecodedTransfer decoded = CODEC.decode(hex(text(vector, "unsigned")), RULES);
        Payment payment = payment(vector);
        assertThat(decoded.amount()).isEqualTo(payment.amount());
        assertThat(decoded.from()).isEqualTo(payment.from());
        assertThat(decoded.to()).isEqualTo(payment.to());
        assertThat(decoded.details())
                .containsEntry("feeLimit", text(vector, "feeLimit"))
                .containsEntry("permission", text(vector, "permission"));
        assertThat(decoded.details().getOrDefault("memo", "")).isEqualTo(text(vector, "memo"));
        assertThat(CODEC.slot(decoded, payment.from()))
                .isEqualTo(terms(vector, payment.from()).slot());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void bothKitsStakeAndLendByTheSameBytes(JsonNode vector) {
        Payment payment = payment(vector);
        TransferIntent.Kind kind = TransferIntent.Kind.valueOf(text(vector, "kind"));
        TransferIntent intent = TronSamples.intent(kind, payment, text(vector, "memo"));
        UnsignedTransfer unsigned = CODEC.build(intent, terms(vector, payment.from()));
        assertThat(hex(unsigned.bytes())).isEqualTo(text(vector, "unsigned"));
        DecodedTransfer decoded = CODEC.decode(hex(text(vector, "unsigned")), RULES);
        assertThat(decoded.does(intent)).isTrue();
        assertThat(decoded.from()).isEqualTo(payment.from());
        assertThat(decoded.to()).isEqualTo(payment.to());
        assertThat(CODEC.slot(decoded, payment.from()))
                .isEqualTo(terms(vector, payment.from()).slot());
        try (Secp256k1Signer signer = new Secp256k1Signer(hex(text(vector, "secret")))) {
            SignedTransfer signed = CODEC.sign(unsigned, signer);
            assertThat(signed.txid()).isEqualTo(text(vector, "txid"));
            assertThat(hex(signed.bytes())).isEqualTo(text(vector, "signed"));
        }
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void everythingElseIsRefusedByItsOwnCode(JsonNode vector) {
        byte[] bytes = hex(text(vector, "hex"));
        refused(text(vector, "code"), () -> CODEC.decode(bytes, RULES));
    }

    private static Payment payment(JsonNode vector) {
        String asset = vector.get("contract").isNull() ? "slip44:195" : "trc20:" + text(vector, "contract");
        return new Payment(
                new Amount(number(vector, "units"), Asset.parse(MAINNET + "/" + asset)),
                CODEC.address(MAINNET, text(vector, "from")),
                CODEC.address(MAINNET, text(vector, "to")),
                CAP);
    }

    private static TronTerms terms(JsonNode vector, Address from) {
        TronSlot slot = new TronSlot(
                text(vector, "refBlockBytes"),
                text(vector, "refBlockHash"),
                vector.get("timestamp").longValue(),
                vector.get("expiration").longValue());
        return new TronTerms(
                new Slot(MAINNET, from.text(), slot.value()),
                number(vector, "feeLimit"),
                vector.get("permission").intValue(),
                text(vector, "memo"));
    }

    private static String text(JsonNode vector, String field) {
        return Objects.requireNonNull(vector.get(field), field).asString();
    }

    private static BigInteger number(JsonNode vector, String field) {
        return new BigInteger(text(vector, field));
    }

    private static Path folder() {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            Path node = dir.resolve("app-chain/node");
            if (Files.isDirectory(node.resolve("node_modules/tronweb"))) {
                return node;
            }
        }
        throw new IllegalStateException("app-chain/node/node_modules is missing: run mvn generate-test-resources");
    }
}
