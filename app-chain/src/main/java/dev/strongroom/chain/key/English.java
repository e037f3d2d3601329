package dev.strongroom.chain.key;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** The 2048 English words of BIP-39, in their order; a list with any other hash stops the program. */
final class English {
    /** SHA-256 of the words, each followed by a newline. */
    private static final String SHA256 = "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda";

    private static final List<String> WORDS = load();
    private static final byte[][] ASCII =
            WORDS.stream().map(word -> word.getBytes(StandardCharsets.US_ASCII)).toArray(byte[][]::new);

    private English() {}

    private static List<String> load() {
        try (InputStream in =
                Objects.requireNonNull(English.class.getResourceAsStream("bip39-english.txt"), "bip39-english.txt")) {
            byte[] file = in.readAllBytes();
            if (!HexFormat.of().formatHex(Hashes.sha256(file)).equals(SHA256)) {
                throw new IllegalStateException("bip39-english.txt is not the list of BIP-39");
            }
            return new String(file, StandardCharsets.US_ASCII).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String word(int index) {
        return WORDS.get(index);
    }

    static byte[] ascii(int index) {
        return ASCII[index];
    }

    /** Where a word stands, or a negative number where it is not listed; the word becomes no String. */
    static int indexOf(byte[] text, int from, int to) {
        int low = 0;
        int high = ASCII.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            byte[] word = ASCII[middle];
            int order = Arrays.compareUnsigned(word, 0, word.length, text, from, to);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
