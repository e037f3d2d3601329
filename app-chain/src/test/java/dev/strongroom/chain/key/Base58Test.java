package dev.strongroom.chain.key;

import static dev.strongroom.chain.key.Vectors.ascii;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base58Test {
    private final Random random = new Random(58);

    @Test
    void bytesOfAnyLengthAreWrittenAsAnotherLibraryWritesThemAndReadBack() {
        for (int length = 0; length <= 130; length++) {
            for (int zeros = 0; zeros <= Math.min(length, 8); zeros++) {
                byte[] bytes = bytes(length, zeros);
                String text = Base58.encode(bytes);
                assertThat(text).isEqualTo(org.p2p.solanaj.utils.Base58.encode(bytes));
                assertThat(Base58.decode(text)).isEqualTo(bytes);
            }
        }
    }

    @Test
    void textsOfAnyLengthAreReadAsAnotherLibraryReadsThem() {
        String alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
        for (int length = 0; length <= 130; length++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < length; i++) {
                text.append(alphabet.charAt(random.nextInt(i < length / 8 ? 2 : 58)));
            }
            assertThat(Base58.decode(text.toString())).isEqualTo(org.p2p.solanaj.utils.Base58.decode(text.toString()));
            assertThat(Base58.decode("z".repeat(length)))
                    .isEqualTo(org.p2p.solanaj.utils.Base58.decode("z".repeat(length)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "O", "I", "l", "1111 ", "zz\nz", "zzzzz?", "zzzzzé", "zzzz\ud83d\ude00", "+", "\u007f", "\0"
            })
    void aCharacterOutsideTheAlphabetIsNoText(String text) {
        assertThat(Base58.decode(text)).isNull();
        assertThat(Base58.decode("2" + text + "2")).isNull();
    }

    @Test
    void aChecksumIsKeptAndEveryChangedLetterIsSeen() {
        byte[] payload = bytes(21, 0);
        byte[] before = payload.clone();
        byte[] text = Base58.encodeChecked(payload);
        assertThat(payload).isEqualTo(before);
        assertThat(Base58.decodeChecked(text)).isEqualTo(payload);
        for (int i = 0; i < text.length; i++) {
            byte[] changed = text.clone();
            changed[i] = (byte) (changed[i] == '7' ? '8' : '7');
            assertThat(Base58.decodeChecked(changed)).isNull();
        }
        assertThat(Base58.decodeChecked(ascii("111"))).isNull();
        assertThat(Base58.decodeChecked(new byte[] {-1, -58, '1', '1', '1'})).isNull();
    }

    private byte[] bytes(int length, int zeros) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        for (int i = 0; i < zeros; i++) {
            bytes[i] = 0;
        }
        return bytes;
    }
}
