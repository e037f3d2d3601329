package dev.strongroom.chain.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Curve;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.chain.key.Keccak256;
import dev.strongroom.chain.key.Secp256k1Signer;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is measured is right: a fast payment that nobody could send is worth nothing. */
class ShapesTest {
    private static final Path PEERS = Path.of("node/peer");

    private final byte[] secret = Keccak256.of(new byte[] {1});

    static Stream<SignShape> shapes() {
        return SignShape.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aMeasuredPaymentIsReadBackAsSignedAndNoSlotIsLikeAnother(SignShape shape) {
        Chain chain = shape.family().chain();
        Signer signer = signer(shape);
        Address from = chain.addressOf(shape.family().network(), signer.publicKey());
        UnsignedTransfer first = chain.build(shape.intent(from), shape.terms(shape.slot(from, 0)));
        UnsignedTransfer second = chain.build(shape.intent(from), shape.terms(shape.slot(from, 1)));
        assertThat(first.bytes()).isNotEqualTo(second.bytes());
        SignedTransfer signed = chain.sign(first, signer);
        assertThat(chain.readSigned(first, signed.bytes()).txid()).isEqualTo(signed.txid());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aPaymentAndItsCurveAloneRunAndThePeersScriptIsThere(SignShape shape) {
        Comparison comparison = SignBenchmark.comparison(shape, signer(shape), secret);
        assertThat(comparison.ours().getAsLong()).isPositive();
        assertThat(comparison.least().getAsLong())
                .isNotEqualTo(comparison.least().getAsLong());
        assertThat(PEERS.resolve(comparison.script() + ".mjs")).isRegularFile();
    }

    @Test
    void everyChainIsMeasuredInKeysAndPayments() {
        assertThat(Family.ALL).allSatisfy(family -> {
            assertThat(SignShape.ALL).filteredOn(SignShape::family, family).hasSize(2);
            Comparison keys =
                    family.comparison("keys", () -> 1, family.bareCurve().address(), "keys-private");
            assertThat(keys.least().getAsLong()).isNotEqualTo(keys.least().getAsLong());
            assertThat(PEERS.resolve(keys.script() + ".mjs")).isRegularFile();
        });
    }

    private Signer signer(SignShape shape) {
        return shape.family().chain().curve() == Curve.ED25519 ? Ed25519Signer.of(secret) : new Secp256k1Signer(secret);
    }
}
