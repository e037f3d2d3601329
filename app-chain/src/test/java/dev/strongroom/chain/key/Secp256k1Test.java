package dev.strongroom.chain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;

class Secp256k1Test {
    private static final String ORDER = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141";
    private static final String ONE = "0000000000000000000000000000000000000000000000000000000000000001";

    /** Deterministic signatures over SHA-256 of a text, as several Bitcoin libraries publish them. */
    @ParameterizedTest
    @CsvSource({
        ONE
                + ",Satoshi Nakamoto,934b1ea10a4b3c1757e2b0c017d0b6143ce3c9a7e6a4a49860d7a6ab210ee3d8"
                + "2442ce9d2b916064108014783e923ec36b49743e2ffa1c4496f01a512aafd9e5",
        ONE
                + ",'All those moments will be lost in time, like tears in rain. Time to die...',"
                + "8600dbd41e348fe5c9465ab92d23e3db8b98b873beecd930736488696438cb6b"
                + "547fe64427496db33bf66019dacbf0039c04199abb0122918601db38a72cfc21",
        "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140"
                + ",Satoshi Nakamoto,fd567d121db66e382991534ada77a6bd3106f0a1098c231e47993447cd6af2d0"
                + "6b39cd0eb1bc8603e159ef5c20a5c8ad685a45b06ce9bebed3f153d10d93bed5",
        "f8b8af8ce3c7cca5e300d33939540c10d45ce001b8f252bfbc57ba0342904181"
                + ",Alan Turing,7063ae83e7f62bbb171798131b4a0564b956930092b33b07b395615d9ec7e15c"
                + "58dfcc1e00a35e1572f366ffe34ba0fc47db1e7189759b9fb233c5b05ab388ea"
    })
    void publishedSignaturesComeOutByteForByte(String secret, String text, String expected) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        byte[] signature = Secp256k1.sign(hex(secret), hash);
        assertThat(HexFormat.of().formatHex(signature, 0, 64)).isEqualTo(expected);
        assertThat(Secp256k1.recover(hash, signature)).isEqualTo(Secp256k1.publicKey(hex(secret)));
    }

    @Property(tries = 200)
    void anotherLibraryAgreesOnKeySignatureAndRecoveryId(
            @ForAll @Size(32) byte[] secret, @ForAll @Size(32) byte[] hash) {
        secret[0] &= 0x7f;
        secret[31] |= 1;
        ECKeyPair theirs = ECKeyPair.create(secret);
        Sign.SignatureData expected = Sign.signMessage(hash, theirs, false);
        byte[] signature = Secp256k1.sign(secret, hash);

        assertThat(signature).startsWith(expected.getR());
        assertThat(Arrays.copyOfRange(signature, 32, 64)).isEqualTo(expected.getS());
        assertThat(signature[64] + 27).isEqualTo(expected.getV()[0]);
        assertThat(new BigInteger(1, Arrays.copyOfRange(Secp256k1.uncompressed(Secp256k1.publicKey(secret)), 1, 65)))
                .isEqualTo(theirs.getPublicKey());
        assertThat(Secp256k1.recover(hash, signature)).isEqualTo(Secp256k1.publicKey(secret));
    }

    @Property(tries = 300)
    void aSignatureWithOneChangedByteVerifiesForNobody(
            @ForAll @Size(32) byte[] hash,
            @ForAll @IntRange(max = 64) int at,
            @ForAll @IntRange(min = 1, max = 255) int by) {
        byte[] secret = hex(ONE);
        byte[] key = Secp256k1.publicKey(secret);
        byte[] signature = Secp256k1.sign(secret, hash);
        assertThat(Secp256k1.verify(key, hash, signature)).isTrue();
        signature[at] ^= (byte) by;
        assertThat(Secp256k1.verify(key, hash, signature)).isFalse();
    }

    @Test
    void aHighSIsRefusedThoughItsMathsIsRight() {
        byte[] hash = new byte[32];
        byte[] signature = Secp256k1.sign(hex(ONE), hash);
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
        byte[] mirrored = new BigInteger(ORDER, 16).subtract(s).toByteArray();
        System.arraycopy(mirrored, mirrored.length - 32, signature, 32, 32);
        signature[64] ^= 1;
        assertThat(Secp256k1.verify(Secp256k1.publicKey(hex(ONE)), hash, signature))
                .isFalse();
        refused("signature.malformed", () -> Secp256k1.recover(hash, signature));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "00", "0000000000000000000000000000000000000000000000000000000000000000", ORDER, "01" + ONE})
    void aPrivateKeyOutsideTheOrderIsRefused(String secret) {
        refused("key.scalar", () -> Secp256k1.publicKey(hex(secret)));
        refused("key.scalar", () -> new Secp256k1Signer(hex(secret)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                // the point 1 with a hybrid prefix, and cut short
                "0679be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8",
                "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f817",
                // x with no point above it, y off the curve, x at and above the field's prime
                "020000000000000000000000000000000000000000000000000000000000000005",
                "0479be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b9",
                "02fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f",
                "02ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
            })
    void aPublicKeyOffTheCurveIsRefused(String key) {
        refused("key.point", () -> Secp256k1.compressed(hex(key)));
        refused("key.point", () -> Secp256k1.verify(hex(key), new byte[32], new byte[65]));
    }

    @Property(tries = 50)
    void childrenOfPrivateAndPublicKeysMeet(@ForAll @Size(32) byte[] secret, @ForAll @Size(32) byte[] tweak) {
        secret[0] = 0x11;
        tweak[0] = 0x22;
        assertThat(Secp256k1.pointPlus(Secp256k1.publicPoint(secret), tweak).getEncoded(true))
                .isEqualTo(Secp256k1.publicKey(Secp256k1.plus(secret, tweak)));
    }

    @Test
    void aSumThatVanishesIsRefused() {
        byte[] minusOne = hex("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140");
        refused("key.scalar", () -> Secp256k1.plus(hex(ONE), minusOne));
        refused("key.point", () -> Secp256k1.pointPlus(Secp256k1.publicPoint(hex(ONE)), minusOne));
    }

    @Test
    void aClosedSignerSignsNothingAndShowsNothing() {
        Secp256k1Signer signer = new Secp256k1Signer(hex(ONE));
        byte[] signature = signer.sign(new byte[32]);
        assertThat(Secp256k1.verify(signer.publicKey(), new byte[32], signature))
                .isTrue();
        signer.close();
        assertThatThrownBy(() -> signer.sign(new byte[32])).isInstanceOf(IllegalStateException.class);
        assertThat(signer).hasToString("Secp256k1Signer[secret hidden]");
    }

    @Test
    void aHashOfAnotherLengthIsRefused() {
        refused("hash.length", () -> Secp256k1.sign(hex(ONE), new byte[31]));
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::code)
                .isEqualTo(code);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
