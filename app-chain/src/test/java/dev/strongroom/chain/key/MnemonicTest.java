package dev.strongroom.chain.key;

import static dev.strongroom.chain.key.Vectors.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MnemonicTest {
    private static final String ABOUT = "abandon ".repeat(11) + "about";

    static Stream<List<String>> official() throws IOException {
        return Vectors.of("bip39-vectors.txt");
    }

    @ParameterizedTest
    @MethodSource("official")
    void everyOfficialVectorGivesItsWordsItsSeedAndItsMasterKey(List<String> vector) {
        byte[] entropy = HexFormat.of().parseHex(vector.get(0));
        try (Mnemonic made = Mnemonic.ofEntropy(entropy);
                Mnemonic read = Mnemonic.read(ascii(vector.get(1)))) {
            assertThat(made.sentence().bytes()).isEqualTo(ascii(vector.get(1)));
            assertThat(read.entropy()).isEqualTo(entropy);
            byte[] seed = read.seed(ascii("TREZOR"));
            assertThat(HexFormat.of().formatHex(seed)).isEqualTo(vector.get(2));
            assertThat(HdKey.master(seed).xprv().bytes()).isEqualTo(ascii(vector.get(3)));
        }
    }

    @Test
    void allTwentyFourVectorsAreThere() throws IOException {
        assertThat(official()).hasSize(24);
    }

    @Property(tries = 200)
    void whateverIsGeneratedReadsBack(@ForAll long seed, @ForAll @IntRange(min = 4, max = 8) int thirds) {
        try (Mnemonic made = Mnemonic.generate(3 * thirds, new Seeded(seed));
                Secret sentence = made.sentence();
                Mnemonic read = Mnemonic.read(sentence.bytes())) {
            assertThat(made.size()).isEqualTo(3 * thirds);
            assertThat(read.entropy()).isEqualTo(made.entropy());
            assertThat(made.differences(sentence.bytes())).isEmpty();
        }
    }

    @Test
    void otherRandomnessGivesOtherWords() {
        assertThat(Mnemonic.generate(24, new Seeded(1)).entropy())
                .isNotEqualTo(Mnemonic.generate(24, new Seeded(2)).entropy())
                .isEqualTo(Mnemonic.generate(24, new Seeded(1)).entropy());
    }

    @Test
    void aPassphraseIsTheSameInEveryUnicodeForm() {
        String composed = "Zürich ﬁ ½ 한국";
        byte[] nfc = Normalizer.normalize(composed, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        byte[] nfd = Normalizer.normalize(composed, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8);
        byte[] nfkd = Normalizer.normalize(composed, Normalizer.Form.NFKD).getBytes(StandardCharsets.UTF_8);
        Mnemonic mnemonic = Mnemonic.read(ascii(ABOUT));
        assertThat(nfc).isNotEqualTo(nfd);
        assertThat(mnemonic.seed(nfc))
                .isEqualTo(mnemonic.seed(nfd))
                .isEqualTo(mnemonic.seed(nfkd))
                .isNotEqualTo(mnemonic.seed(ascii("Zurich fi 1/2")));
    }

    @Test
    void wordsInWideLettersOrWithOtherSpacesAreTheSameWords() {
        String wide = ABOUT.replace(' ', '\u3000').replace("about", "ａｂｏｕｔ");
        assertThat(Mnemonic.read(wide.getBytes(StandardCharsets.UTF_8)).entropy())
                .isEqualTo(new byte[16]);
        assertThat(Mnemonic.read(ascii("\n" + ABOUT.replace(" ", " \r\n\t") + " "))
                        .entropy())
                .isEqualTo(new byte[16]);
    }

    @Test
    void aWordOutsideTheListIsNamedByItsPositionAndNeverShown() {
        String words = ABOUT.replaceFirst("^abandon abandon abandon", "abandon abandon hunter2");
        assertThatThrownBy(() -> Mnemonic.read(ascii(words)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("mnemonic.word"))
                .hasMessageContaining("word 3 ")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aWrongChecksumIsRefused() {
        refused("mnemonic.checksum", "abandon ".repeat(11) + "abandon");
        refused("mnemonic.checksum", "abandon ".repeat(10) + "about abandon");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 9, 11, 13, 14, 16, 23, 25, 27, 48})
    void anotherNumberOfWordsIsRefused(int words) {
        refused("mnemonic.length", "abandon ".repeat(words));
        assertThatThrownBy(() -> Mnemonic.generate(words, new Seeded(1)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("mnemonic.length"));
    }

    @Test
    void readBackNamesEveryPositionThatDiffers() {
        Mnemonic mnemonic = Mnemonic.read(ascii(ABOUT));
        assertThat(mnemonic.differences(ascii(ABOUT))).isEmpty();
        assertThat(mnemonic.differences(ascii(ABOUT.replace("about", "above")))).containsExactly(12);
        assertThat(mnemonic.differences(ascii("abandon abandno" + ABOUT.substring(15))))
                .containsExactly(2);
        assertThat(mnemonic.differences(ascii("abandon ".repeat(10)))).containsExactly(11, 12);
        assertThat(mnemonic.differences(ascii(ABOUT + " zoo"))).containsExactly(13);
    }

    @Test
    void aMnemonicShowsNothingOfItselfAndIsWipedOnClose() {
        Mnemonic mnemonic = Mnemonic.ofEntropy(HexFormat.of().parseHex("7f".repeat(16)));
        assertThat(mnemonic.toString()).isEqualTo("Mnemonic[***]");
        mnemonic.close();
        assertThat(mnemonic.entropy()).isEqualTo(new byte[16]);
    }

    private static void refused(String code, String words) {
        assertThatThrownBy(() -> Mnemonic.read(ascii(words)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** Randomness that repeats. */
    static final class Seeded extends SecureRandom {
        private final byte[] state;
        private int used;

        Seeded(long seed) {
            state = ascii("seed " + seed);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            for (int i = 0; i < bytes.length; i++) {
                byte[] block = Hashes.sha256(state, ascii(Integer.toString(used++)));
                bytes[i] = block[0];
                Arrays.fill(block, (byte) 0);
            }
        }
    }
}
