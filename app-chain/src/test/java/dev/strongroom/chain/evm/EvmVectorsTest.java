package dev.strongroom.chain.evm;

import static dev.strongroom.chain.evm.EvmSamples.CODEC;
import static dev.strongroom.chain.evm.EvmSamples.hex;
import static dev.strongroom.chain.evm.EvmSamples.refused;
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
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.key.Secp256k1Signer;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.web3j.crypto.SignedRawTransaction;
import org.web3j.crypto.TransactionDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Transactions that ethers made ({@code node/evm-vectors.mjs}): ours must be the same to the last byte. */
class EvmVectorsTest {
    private static final BigInteger CAP = new BigInteger("50000000000000000");

    static Stream<JsonNode> good() throws IOException {
        return vectors("good");
    }

    static Stream<JsonNode> wrong() throws IOException {
        return vectors("refused");
    }

    @ParameterizedTest
    @MethodSource("good")
    void bothKitsBuildAndSignTheSameBytes(JsonNode vector) throws Exception {
        Network network = Network.parse(vector.get("network").asString());
        UnsignedTransfer unsigned = CODEC.build(EvmSamples.pay(payment(vector, network)), terms(vector, network));
        assertThat(hex(unsigned.bytes())).isEqualTo(vector.get("unsigned").asString());

        try (Secp256k1Signer signer =
                new Secp256k1Signer(hex(vector.get("secret").asString()))) {
            SignedTransfer signed = CODEC.sign(unsigned, signer);
            assertThat(hex(signed.bytes())).isEqualTo(vector.get("signed").asString());
            assertThat(signed.txid()).isEqualTo(vector.get("txid").asString());
        }
        SignedTransfer back =
                CODEC.readSigned(unsigned, hex(vector.get("signed").asString()));
        assertThat(back.txid()).isEqualTo(vector.get("txid").asString());
        SignedRawTransaction third = (SignedRawTransaction)
                TransactionDecoder.decode(vector.get("signed").asString());
        assertThat(third.getFrom()).isEqualToIgnoringCase(unsigned.payer().text());
    }

    @ParameterizedTest
    @MethodSource("good")
    void theirBytesSayWhatTheyWereMadeOf(JsonNode vector) {
        Network network = Network.parse(vector.get("network").asString());
        DecodedTransfer decoded = CODEC.decode(hex(vector.get("unsigned").asString()), rules(network));
        Payment payment = payment(vector, network);
        assertThat(decoded.amount()).isEqualTo(payment.amount());
        assertThat(decoded.to()).isEqualTo(payment.to());
        assertThat(decoded.nonce()).isEqualTo(vector.get("nonce").asString());
        assertThat(decoded.feeCap()).isEqualTo(number(vector, "gasLimit").multiply(number(vector, "maxFeePerGas")));
        assertThat(decoded.details())
                .containsEntry("gasLimit", vector.get("gasLimit").asString())
                .containsEntry(
                        "maxPriorityFeePerGas",
                        vector.get("maxPriorityFeePerGas").asString());
        assertThat(CODEC.slot(decoded, payment.from()))
                .isEqualTo(new Slot(
                        network, payment.from().text(), vector.get("nonce").asString()));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void everythingElseIsRefusedByItsOwnCode(JsonNode vector) {
        byte[] bytes = hex(vector.get("hex").asString());
        refused(vector.get("code").asString(), () -> CODEC.decode(bytes, EvmSamples.RULES));
        Address from = EvmSamples.sender();
        if (!vector.get("code").asString().matches("fee.cap|token.unknown|amount.range")) {
            refused(
                    vector.get("code").asString(),
                    () -> CODEC.sign(new UnsignedTransfer(from, bytes), EvmSamples.signer()));
        }
    }

    private static Payment payment(JsonNode vector, Network network) {
        String asset = vector.get("contract").isNull()
                ? network + "/slip44:60"
                : network + "/erc20:" + vector.get("contract").asString();
        return new Payment(
                new Amount(number(vector, "units"), Asset.parse(asset)),
                CODEC.address(network, vector.get("from").asString()),
                CODEC.address(network, vector.get("to").asString()),
                CAP);
    }

    private static EvmTerms terms(JsonNode vector, Network network) {
        return new EvmTerms(
                new Slot(
                        network,
                        vector.get("from").asString(),
                        vector.get("nonce").asString()),
                number(vector, "gasLimit").longValueExact(),
                number(vector, "maxFeePerGas"),
                number(vector, "maxPriorityFeePerGas"));
    }

    private static SigningRules rules(Network network) {
        return Registry.builtIn().network(network).rules();
    }

    private static BigInteger number(JsonNode vector, String field) {
        return new BigInteger(vector.get(field).asString());
    }

    private static Stream<JsonNode> vectors(String list) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(EvmVectorsTest.class.getResourceAsStream("ethers-vectors.json"), "vectors")) {
            return JsonMapper.shared().readTree(in).get(list).valueStream().toList().stream();
        }
    }
}
