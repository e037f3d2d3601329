package dev.strongroom.chain.solana;

import static dev.strongroom.chain.solana.SolanaSamples.CODEC;
import static dev.strongroom.chain.solana.SolanaSamples.hex;
import static dev.strongroom.chain.solana.SolanaSamples.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.SigningRules;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.key.Ed25519Signer;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Transactions that @solana/kit made ({@code node/solana-vectors.mjs}): ours must be the same to the last byte. */
class SolanaVectorsTest {
    private static final BigInteger CAP = BigInteger.valueOf(20_000_000);

    static Stream<JsonNode> good() throws IOException {
        return vectors().get("good").valueStream();
    }

    static Stream<JsonNode> legacy() throws IOException {
        return good().filter(vector -> said(vector, "version").equals("legacy"));
    }

    static Stream<JsonNode> sweeps() throws IOException {
        return vectors().get("sweeps").valueStream();
    }

    static Stream<JsonNode> wrong() throws IOException {
        return vectors().get("refused").valueStream();
    }

    @ParameterizedTest
    @MethodSource("legacy")
    void bothKitsBuildAndSignTheSameBytes(JsonNode vector) {
        UnsignedTransfer unsigned = CODEC.build(intent(vector), terms(vector));
        assertThat(hex(unsigned.bytes())).isEqualTo(said(vector, "unsigned"));

        try (Ed25519Signer signer = signer(said(vector, "secret"))) {
            SignedTransfer signed = CODEC.sign(unsigned, signer);
            assertThat(hex(signed.bytes())).isEqualTo(said(vector, "signed"));
            assertThat(signed.txid()).isEqualTo(said(vector, "txid"));
        }
        SolanaSent sent = SolanaSent.of(unsigned);
        assertThat(sent.to().text()).isEqualTo(said(vector, "to"));
        assertThat(sent.terms()).isEqualTo(terms(vector));
    }

    @ParameterizedTest
    @MethodSource("good")
    void theirBytesSayWhatTheyWereMadeOfAndAreSignedTheSame(JsonNode vector) {
        Payment payment = intent(vector).payment();
        byte[] unsigned = hex(said(vector, "unsigned"));
        SigningRules known = Registry.builtIn().network(payment.network()).rules();
        DecodedTransfer decoded = CODEC.decode(unsigned, new SigningRules(payment.network(), known.tokens(), CAP));
        assertThat(decoded.kind().name().toLowerCase(Locale.ROOT)).isEqualTo(said(vector, "kind"));
        assertThat(decoded.amount()).isEqualTo(payment.amount());
        assertThat(decoded.from()).isEqualTo(payment.from());
        assertThat(decoded.to()).isEqualTo(payment.to());
        assertThat(decoded.nonce()).isEqualTo(said(vector, "nonce"));
        assertThat(decoded.feeCap()).isEqualTo(terms(vector).feeCap());
        assertThat(decoded.details()).containsEntry("version", said(vector, "version"));
        if (decoded.kind() != DecodedTransfer.Kind.REVOKE) {
            assertThat(decoded.details())
                    .containsEntry("computeLimit", said(vector, "computeLimit"))
                    .containsEntry("microLamports", said(vector, "microLamports"))
                    .containsEntry("memo", said(vector, "id"));
        }
        if (decoded.kind() == DecodedTransfer.Kind.TOKEN) {
            assertThat(decoded.details())
                    .containsEntry("tokenProgram", said(vector, "program"))
                    .containsEntry("recipientAccount", said(vector, "recipientAccount"));
        }
        try (Ed25519Signer signer = signer(said(vector, "secret"))) {
            UnsignedTransfer theirs = new UnsignedTransfer(payment.from(), unsigned);
            byte[] signed = hex(said(vector, "signed"));
            assertThat(CODEC.sign(theirs, signer).bytes()).isEqualTo(signed);
            assertThat(CODEC.readSigned(theirs, signed).txid()).isEqualTo(said(vector, "txid"));
        }
    }

    @ParameterizedTest
    @MethodSource("sweeps")
    void bothKitsSweepByTheSameBytes(JsonNode vector) {
        TransferIntent intent = SolanaSamples.sweep(intent(vector).payment(), said(vector, "id"));
        SolanaTerms one = terms(vector);
        Slot slot = new Slot(one.slot().network(), said(vector, "to"), said(vector, "nonce"));
        SolanaTerms terms = new SolanaTerms(slot, one.computeLimit(), one.microLamports(), one.token(), 2);
        UnsignedTransfer built = CODEC.build(intent, terms);
        byte[] unsigned = hex(said(vector, "unsigned"));
        if (said(vector, "version").equals("legacy")) {
            assertThat(built.bytes()).isEqualTo(unsigned);
        }
        UnsignedTransfer theirs = new UnsignedTransfer(built.signers(), unsigned);
        assertThat(SolanaSent.of(theirs)).isEqualTo(SolanaSent.of(built));
        try (Ed25519Signer payer = signer(said(vector, "secret"));
                Ed25519Signer from = signer(said(vector, "fromSecret"))) {
            byte[] signed = hex(said(vector, "signed"));
            assertThat(CODEC.sign(theirs, payer, from).bytes()).isEqualTo(signed);
            assertThat(CODEC.readSigned(theirs, signed).txid()).isEqualTo(said(vector, "txid"));
        }
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void everythingElseIsRefusedByItsOwnCode(JsonNode vector) throws IOException {
        byte[] bytes = hex(said(vector, "hex"));
        String code = said(vector, "code");
        refused(code, () -> CODEC.decode(bytes, SolanaSamples.RULES));
        if (!code.matches("fee.cap|token.unknown|token.decimals")) {
            try (Ed25519Signer signer = signer(said(vectors(), "refusedSecret"))) {
                Address from = CODEC.addressOf(SolanaSamples.MAINNET, signer.publicKey());
                refused(code, () -> CODEC.sign(new UnsignedTransfer(from, bytes), signer));
            }
        }
    }

    @Test
    void aMessageOfVersionOneIsReadThoughItIsNotSigned() throws IOException {
        JsonNode vector = wrong().filter(v -> said(v, "code").equals("solana.version"))
                .findFirst()
                .orElseThrow();
        SolanaMessage message = SolanaReader.read(hex(said(vector, "hex")));
        assertThat(message.version()).hasToString("1");
        assertThat(message.instructions()).hasSize(3);
        assertThat(message.config())
                .containsExactly(
                        new SolanaMessage.ConfigValue(0, 60),
                        new SolanaMessage.ConfigValue(1, 0),
                        new SolanaMessage.ConfigValue(2, 60_000));
        assertThat(SystemCall.transfer(message.resolved(message.instructions().get(2)), message.payer())
                        .lamports())
                .isEqualTo(5);
    }

    private static TransferIntent intent(JsonNode vector) {
        Network network = Network.parse(said(vector, "network"));
        String asset = vector.get("mint").isNull() ? "slip44:501" : "token:" + said(vector, "mint");
        Payment payment = new Payment(
                new Amount(new BigInteger(said(vector, "units")), Asset.parse(network + "/" + asset)),
                CODEC.address(network, said(vector, "from")),
                CODEC.address(network, said(vector, "to")),
                CAP);
        return said(vector, "kind").equals("revoke")
                ? SolanaSamples.revocation(payment)
                : SolanaSamples.pay(payment, said(vector, "id"));
    }

    private static SolanaTerms terms(JsonNode vector) {
        Slot slot = new Slot(Network.parse(said(vector, "network")), said(vector, "from"), said(vector, "nonce"));
        if (said(vector, "kind").equals("revoke")) {
            return SolanaTerms.revocation(slot);
        }
        SolanaToken token = vector.get("program").isNull()
                ? null
                : new SolanaToken(
                        TokenProgram.of(SolanaAddress.key(said(vector, "program")))
                                .orElseThrow(),
                        6);
        return new SolanaTerms(
                slot,
                Long.parseLong(said(vector, "computeLimit")),
                new BigInteger(said(vector, "microLamports")),
                token);
    }

    private static Ed25519Signer signer(String secret) {
        return Ed25519Signer.of(hex(secret));
    }

    private static String said(JsonNode vector, String field) {
        return vector.get(field).asString();
    }

    private static JsonNode vectors() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SolanaVectorsTest.class.getResourceAsStream("kit-vectors.json"), "vectors")) {
            return JsonMapper.shared().readTree(in);
        }
    }
}
