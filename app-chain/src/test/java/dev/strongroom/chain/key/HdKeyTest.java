package dev.strongroom.chain.key;

import static dev.strongroom.chain.key.Vectors.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HdKeyTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final String ORDER = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141";

    static Stream<List<String>> derivations() throws IOException {
        return Vectors.of("bip32-vectors.txt");
    }

    static Stream<List<String>> invalid() throws IOException {
        return Vectors.of("bip32-invalid.txt");
    }

    static Stream<List<String>> slip10() throws IOException {
        return Vectors.of("slip10-vectors.txt");
    }

    @ParameterizedTest
    @MethodSource("derivations")
    void everyOfficialVectorIsDerivedWrittenAndReadBack(List<String> vector) {
        HdKey key = HdKey.master(HEX.parseHex(vector.get(0))).derive(vector.get(1));
        assertThat(key.xprv().bytes()).isEqualTo(ascii(vector.get(3)));
        assertThat(key.publicHalf().xpub()).isEqualTo(vector.get(2));
        HdKey read = HdKey.read(Secret.owning(ascii(vector.get(3))));
        assertThat(read.xprv().bytes()).isEqualTo(ascii(vector.get(3)));
        assertThat(HdPublicKey.read(vector.get(2)).xpub()).isEqualTo(vector.get(2));
        assertThat(read.signer().publicKey()).isEqualTo(key.publicKey());
    }

    @ParameterizedTest
    @MethodSource("derivations")
    void publicDerivationGivesThePrivateKeysPublicHalf(List<String> vector) {
        HdKey key = HdKey.read(Secret.owning(ascii(vector.get(3))));
        HdPublicKey half = HdPublicKey.read(vector.get(2));
        for (int i : new int[] {0, 1, 7, 1000, Integer.MAX_VALUE}) {
            assertThat(half.child(i).xpub()).isEqualTo(key.child(i).publicHalf().xpub());
        }
        refused("hd.hardened", () -> half.child(DerivationPath.HARDENED));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void everyInvalidKeyOfTheFifthVectorIsRefused(List<String> vector) {
        String key = vector.get(1);
        boolean isPrivate = vector.get(0).startsWith("xprv") || key.startsWith("xprv");
        refused(vector.get(0), isPrivate ? () -> HdKey.read(Secret.owning(ascii(key))) : () -> HdPublicKey.read(key));
    }

    @Test
    void allVectorsAreThere() throws IOException {
        assertThat(derivations()).hasSize(17);
        assertThat(invalid()).hasSize(16);
        assertThat(slip10()).hasSize(12);
    }

    @Test
    void anyChangedCharacterOfAKeyIsRefused() throws IOException {
        List<String> vector = derivations().findFirst().orElseThrow();
        for (int i = 0; i < vector.get(2).length(); i++) {
            char[] changed = vector.get(2).toCharArray();
            changed[i] = changed[i] == 'x' ? 'y' : 'x';
            String text = new String(changed);
            assertThatThrownBy(() -> HdPublicKey.read(text)).isInstanceOf(RefusedException.class);
        }
        refused("xpub.checksum", () -> HdPublicKey.read(""));
        refused("xpub.checksum", () -> HdPublicKey.read("1".repeat(1_000_000)));
        refused("xpub.checksum", () -> HdPublicKey.read("0OIl"));
    }

    @Test
    void theChildThatHasNoKeyIsRefusedWithTheAdviceOfBip32() {
        HdKey parent = HdKey.master(HEX.parseHex("000102030405060708090a0b0c0d0e0f"));
        byte[] tooLarge = HEX.parseHex(ORDER + "00".repeat(32));
        refused("hd.child", () -> parent.childOf(tooLarge, 5));
        refused("hd.child", () -> parent.publicHalf().childOf(tooLarge, 5));
        // IL = n - k makes the child key zero and its point infinity
        byte[] secret = Arrays.copyOfRange(Base58.decodeChecked(parent.xprv().bytes()), 46, 78);
        byte[] opposite = new java.math.BigInteger(1, HEX.parseHex(ORDER))
                .subtract(new java.math.BigInteger(1, secret))
                .toByteArray();
        byte[] hash = new byte[64];
        System.arraycopy(opposite, opposite.length - 32, hash, 0, 32);
        refused("hd.child", () -> parent.childOf(hash, 5));
        refused("hd.child", () -> parent.publicHalf().childOf(hash, 5));
        assertThatThrownBy(() -> parent.childOf(hash, 5))
                .hasMessageContaining("number 5")
                .hasMessageContaining("next");
    }

    @Test
    void aKeyAtDepth255HasNoChildren() {
        HdKey key = HdKey.master(new byte[32]);
        for (int i = 0; i < 255; i++) {
            key = key.child(0);
        }
        HdKey deepest = key;
        refused("hd.depth", () -> deepest.child(0));
        refused("hd.depth", () -> deepest.publicHalf().child(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "44'",
                "/44",
                "m/",
                "m//0",
                "m/-1",
                "m/+1",
                "m/01",
                "m/0h",
                "m/0''",
                "m/ 0",
                "m/2147483648",
                "m/99999999999",
                "M/0",
                "m/0/"
            })
    void aPathInAnotherFormIsRefused(String path) {
        refused("path.malformed", () -> HdKey.master(new byte[32]).derive(path));
    }

    @Test
    void aSeedOfAnotherLengthIsRefused() {
        refused("seed.length", () -> HdKey.master(new byte[15]));
        refused("seed.length", () -> HdKey.master(new byte[65]));
        refused("path.master", () -> HdKey.master(new byte[32]).child(0).derive("m/0"));
    }

    @ParameterizedTest
    @MethodSource("slip10")
    void everyOfficialEd25519VectorIsDerived(List<String> vector) {
        try (Ed25519Signer signer = Slip10.ed25519(HEX.parseHex(vector.get(0)), DerivationPath.parse(vector.get(1)));
                Ed25519Signer expected = Ed25519Signer.of(HEX.parseHex(vector.get(2)))) {
            assertThat(HEX.formatHex(signer.publicKey())).isEqualTo(vector.get(3));
            assertThat(signer.sign(ascii("m"))).isEqualTo(expected.sign(ascii("m")));
        }
    }

    @Test
    void anEd25519PathThatIsNotHardenedIsRefused() {
        refused("path.hardened", () -> Slip10.ed25519(new byte[64], DerivationPath.parse("m/44'/501'/0")));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
