package dev.strongroom.chain.key;

import static dev.strongroom.chain.key.Vectors.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.evm.EvmCodec;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KeystoreTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final Network ETHEREUM = Network.parse("eip155:1");

    private final EvmCodec evm = new EvmCodec();

    static Stream<List<String>> vectors() throws IOException {
        return Vectors.of("keystore-vectors.txt");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyVectorOpensToItsKeyAndAddress(List<String> vector) {
        Keystore file = Keystore.read(ascii(vector.get(4)));
        String key = "0".repeat(64 - vector.get(2).length()) + vector.get(2);
        try (Secret opened = file.open(secret(vector.get(1)))) {
            assertThat(HEX.formatHex(opened.bytes())).isEqualTo(key);
            byte[] publicKey = Secp256k1.publicKey(opened.bytes());
            assertThat(evm.addressOf(ETHEREUM, publicKey).text()).isEqualTo(vector.get(3));
        }
        file.address()
                .ifPresent(text -> assertThat(text).isEqualTo(vector.get(3).toLowerCase(Locale.ROOT)));
    }

    @Test
    void allVectorsAreThere() throws IOException {
        assertThat(vectors()).hasSize(12);
        assertThat(vectors()
                        .filter(v -> Keystore.read(ascii(v.get(4))).address().isPresent()))
                .hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"foobaR", "'foobar '", "''", "FOOBAR"})
    void aWrongPasswordOpensNothing(String password) throws IOException {
        Keystore file = Keystore.read(ascii(light()));
        refused("keystore.password", () -> file.open(secret(password)));
    }

    /** Whatever is changed, the key is the same or the file is refused, once its address is compared as well. */
    @Test
    void noChangedCharacterGivesAnotherKey() throws IOException {
        String whole = light();
        String address = Keystore.read(ascii(whole)).address().orElseThrow();
        int same = 0;
        int other = 0;
        for (int i = 0; i < whole.length(); i++) {
            for (char put : new char[] {'0', 'e', '"', ' '}) {
                String changed = whole.substring(0, i) + put + whole.substring(i + 1);
                try (Secret key = Keystore.read(ascii(changed)).open(secret("foobar"))) {
                    String found = evm.addressOf(ETHEREUM, Secp256k1.publicKey(key.bytes()))
                            .text();
                    boolean right = found.toLowerCase(Locale.ROOT).equals(address);
                    int iv = whole.indexOf("\"iv\":\"") + 6;
                    assertThat(right || (i >= iv && i < iv + 32)).as(changed).isTrue();
                    same += right ? 1 : 0;
                    other += right ? 0 : 1;
                } catch (RefusedException e) {
                    assertThat(e.code()).as(changed).startsWith("keystore.");
                    assertThat(e.reason()).doesNotContain("foobar");
                }
            }
        }
        // the check value does not cover the initialisation vector: that is why an address is asked for
        assertThat(other).isGreaterThan(30);
        assertThat(same).isGreaterThan(40);
    }

    @Test
    void noTruncatedFileIsRead() throws IOException {
        byte[] whole = ascii(light());
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Keystore.read(cut)).isInstanceOf(RefusedException.class);
        }
        refused("keystore.size", () -> Keystore.read(new byte[Keystore.MAX_BYTES + 1]));
        refused("keystore.json", () -> Keystore.read(ascii(light() + "{}")));
        refused("keystore.json", () -> Keystore.read(ascii("[".repeat(Keystore.MAX_BYTES))));
        refused("keystore.field", () -> Keystore.read(ascii("[]")));
    }

    /** All of it is refused before a password is tried, so a hostile file costs nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "keystore.version|`\"version\":3`|`\"version\":1`",
                "keystore.version|`\"version\":3`|`\"version\":4`",
                "keystore.version|`\"version\":3`|`\"version\":\"3\"`",
                "keystore.version|`\"version\":3`|`\"version\":3.0`",
                "keystore.version|`\"version\":3`|`\"version\":4294967299`",
                "keystore.field|`,\"version\":3`|``",
                "keystore.json|`\"version\":3`|`\"version\":3,\"version\":3`",
                "keystore.json|`\"kdf\":\"scrypt\"`|`\"kdf\":\"scrypt\",\"kdf\":\"pbkdf2\"`",
                "keystore.field|`\"crypto\":`|`\"Crypto\":{},\"crypto\":`",
                "keystore.field|`\"crypto\":`|`\"krypto\":`",
                "keystore.field|`\"crypto\":`|`\"crypto\":3,\"x\":`",
                "keystore.field|`\"kdf\":\"scrypt\"`|`\"kdf\":\"scrypt\",\"pepper\":\"00\"`",
                "keystore.field|`\"dklen\":32`|`\"dklen\":32,\"c\":1`",
                "keystore.field|`\"iv\":`|`\"tag\":\"00\",\"iv\":`",
                "keystore.field|`\"address\":\"f4`|`\"address\":3,\"x\":\"f4`",
                "keystore.cipher|aes-128-ctr|aes-128-cbc",
                "keystore.cipher|aes-128-ctr|AES-128-CTR",
                "keystore.cipher|aes-128-ctr|``",
                "keystore.kdf|`\"scrypt\"`|`\"argon2id\"`",
                "keystore.kdf|`\"scrypt\"`|`\"Scrypt\"`",
                "keystore.field|`\"kdf\":\"scrypt\"`|`\"kdf\":null`",
                "keystore.field|`\"kdf\":\"scrypt\",`|``",
                "keystore.field|`\"n\":8`|`\"n\":\"8\"`",
                "keystore.field|`\"n\":8`|`\"n\":8.0`",
                "keystore.field|`\"n\":8,`|``",
                "keystore.parameters|`\"n\":8`|`\"n\":0`",
                "keystore.parameters|`\"n\":8`|`\"n\":1`",
                "keystore.parameters|`\"n\":8`|`\"n\":-8`",
                "keystore.parameters|`\"n\":8`|`\"n\":9`",
                "keystore.parameters|`\"n\":8`|`\"n\":4294967304`",
                "keystore.parameters|`\"n\":8`|`\"n\":8388608`",
                "keystore.parameters|`\"n\":8,\"r\":8,\"p\":16`|`\"n\":2097152,\"r\":8,\"p\":1`",
                "keystore.parameters|`\"n\":8,\"r\":8,\"p\":16`|`\"n\":1048576,\"r\":8,\"p\":3`",
                "keystore.parameters|`\"r\":8`|`\"r\":0`",
                "keystore.parameters|`\"r\":8`|`\"r\":33`",
                "keystore.parameters|`\"p\":16`|`\"p\":0`",
                "keystore.parameters|`\"p\":16`|`\"p\":33`",
                "keystore.parameters|`\"dklen\":32`|`\"dklen\":31`",
                "keystore.parameters|`\"dklen\":32`|`\"dklen\":65`",
                "keystore.field|`\"salt\":\"0d6769bf016d45c479213990d6a08d93`|`\"salt\":\"0d6769bf016d45c479213990d6a08d93c479213990d6a08d93c479213990d6a08d93c479213990d6a08d93c479213990d6a08d93`",
                "keystore.field|`0d6769bf016d45c479213990d6a08d938469c4adad8a02ce507b4a4e7b7739f1`|`0d6769bf016d45`",
                "keystore.field|`0d6769bf`|`0d6769b`",
                "keystore.field|`0d6769bf`|`0x6769bf`",
                "keystore.field|`dfd9ee70`|`dfd9ee`",
                "keystore.field|`dfd9ee70`|`dfd9ee7000`",
                "keystore.field|`cb664472`|`cb66447200`",
                "keystore.field|`cb664472deacb41a2e995fa7f96fe29ce744471deb8d146a0e43c7898c9ddd4d`|``",
                "keystore.field|`bac9af99`|`bac9af`"
            })
    void aFieldOutOfItsBoundsIsRefused(String code, String from, String to) throws IOException {
        assertThat(light()).contains(from);
        String changed = light().replace(from, to == null ? "" : to);
        refused(code, () -> Keystore.read(ascii(changed)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "keystore.prf|hmac-sha256|hmac-sha512",
                "keystore.prf|hmac-sha256|HMAC-SHA256",
                "keystore.field|`\"prf\":`|`\"n\":2,\"prf\":`",
                "keystore.field|`\"prf\":\"hmac-sha256\",`|``",
                "keystore.parameters|262144|0",
                "keystore.parameters|262144|-1",
                "keystore.parameters|262144|10000001",
                "keystore.parameters|262144|99999999999999999999",
                "keystore.field|262144|2.5"
            })
    void aFieldOfPbkdf2OutOfItsBoundsIsRefused(String code, String from, String to) throws IOException {
        String text = file("wikipage_test_vector_pbkdf2");
        assertThat(text).contains(from);
        String changed = text.replace(from, to == null ? "" : to);
        refused(code, () -> Keystore.read(ascii(changed)));
    }

    @Test
    void theLargestCostsAreStillRead() throws IOException {
        Keystore.read(ascii(light().replace("\"n\":8,\"r\":8,\"p\":16", "\"n\":1048576,\"r\":8,\"p\":2")));
        Keystore.read(ascii(light().replace("\"n\":8,\"r\":8,\"p\":16", "\"n\":2,\"r\":32,\"p\":32")));
        Keystore.read(ascii(file("evilnonce").replace("262144", "10000000")));
    }

    @Test
    void notesOfOtherProgramsAndALongerDerivedKeyChangeNothing() throws IOException {
        String noted = light().replace(
                        "\"version\":3", "\"version\":3,\"x-ethers\":{\"version\":\"0.1\"},\"name\":null")
                .replace("\"dklen\":32", "\"dklen\":64")
                .replace("\"id\":\"472e8b3d-afb6-45b5-8111-72c89895099a\",", "")
                .replace("cb664472deac", "CB664472DEAC");
        assertThat(noted).contains("x-ethers", "\"dklen\":64", "CB66").doesNotContain("\"id\"");
        assertThat(Keystore.read(ascii(noted)).open(secret("foobar")).bytes())
                .isEqualTo(Keystore.read(ascii(light())).open(secret("foobar")).bytes());
    }

    @ParameterizedTest
    @CsvSource({
        "f466859eAD1932D743d622CB74FC058882E8648A,0xf466859ead1932d743d622cb74fc058882e8648a",
        "0xF466859EAD1932D743D622CB74FC058882E8648A,0xf466859ead1932d743d622cb74fc058882e8648a",
        "TQLCsShbQNXMTVCjprY64qZmEA4rBarpQp,TQLCsShbQNXMTVCjprY64qZmEA4rBarpQp",
        "f466,f466"
    })
    void theAddressIsGivenInTheFormThatItsChainReads(String written, String read) throws IOException {
        String file = light().replace("f466859ead1932d743d622cb74fc058882e8648a", written);
        assertThat(Keystore.read(ascii(file)).address()).contains(read);
    }

    @Test
    void itsTextNeverHasItsKey() throws IOException {
        Keystore file = Keystore.read(ascii(light()));
        try (ImportedKey key = ImportedKey.of(file, secret("foobar"))) {
            assertThat(file.toString() + key).doesNotContainIgnoringCase("539f9b41");
        }
    }

    private static String light() throws IOException {
        return file("keystore/aaa");
    }

    private static String file(String name) throws IOException {
        return vectors()
                .filter(v -> v.getFirst().equals(name))
                .findFirst()
                .orElseThrow()
                .get(4);
    }

    private static Secret secret(String text) {
        return Secret.owning(ascii(text));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
