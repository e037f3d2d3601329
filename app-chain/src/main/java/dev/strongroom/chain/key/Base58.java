package dev.strongroom.chain.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Base58 in Bitcoin's alphabet: plain, and with Bitcoin's four-byte checksum on arrays alone, so that a private key
 * never becomes a String.
 */
public final class Base58 {
    private static final byte[] ALPHABET =
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECKSUM_BYTES = 4;
    private static final int FIVE = 5;
    private static final long FIVE_DIGITS = 58L * 58 * 58 * 58 * 58;

    private Base58() {}

    /** The text of some bytes, without a checksum; no bytes, no text. */
    public static String encode(byte[] bytes) {
        int zeros = 0;
        while (zeros < bytes.length && bytes[zeros] == 0) {
            zeros++;
        }
        int[] words = words(bytes);
        byte[] text = new byte[bytes.length * 2 + FIVE];
        int at = text.length;
        int first = 0;
        while (first < words.length) {
            if (words[first] == 0) {
                first++;
                continue;
            }
            // five digits at once: the number is divided by 58^5
            int rest = divide(words, first);
            for (int i = 0; i < FIVE; i++) {
                text[--at] = ALPHABET[rest % 58];
                rest /= 58;
            }
        }
        while (at < text.length && text[at] == ALPHABET[0]) {
            at++;
        }
        Arrays.fill(text, at - zeros, at, ALPHABET[0]);
        return new String(text, at - zeros, text.length - at + zeros, StandardCharsets.US_ASCII);
    }

    /** Big-endian words of 32 bits, the first one filled up from the left. */
    private static int[] words(byte[] bytes) {
        int[] words = new int[(bytes.length + 3) / 4];
        for (int i = 0; i < bytes.length; i++) {
            int fromRight = bytes.length - 1 - i;
            words[words.length - 1 - fromRight / 4] |= (bytes[i] & 0xff) << (8 * (fromRight % 4));
        }
        return words;
    }

    /** Divides the number in place by 58^5 and answers the remainder. */
    private static int divide(int[] words, int first) {
        long rest = 0;
        for (int i = first; i < words.length; i++) {
            long part = (rest << 32) | (words[i] & 0xffff_ffffL);
            words[i] = (int) (part / FIVE_DIGITS);
            rest = part % FIVE_DIGITS;
        }
        return (int) rest;
    }

    /**
     * The bytes of a text without a checksum; null where it holds another character. Costs by the square of the length.
     */
    public static byte @Nullable [] decode(String text) {
        return text.chars().allMatch(c -> c < 128) ? number(text.getBytes(StandardCharsets.US_ASCII)) : null;
    }

    /** The text, in ASCII, of a payload and its checksum. */
    static byte[] encodeChecked(byte[] payload) {
        byte[] number = Arrays.copyOf(payload, payload.length + CHECKSUM_BYTES);
        System.arraycopy(checksum(payload), 0, number, payload.length, CHECKSUM_BYTES);
        return digits(number);
    }

    /** @param number wiped */
    private static byte[] digits(byte[] number) {
        int zeros = 0;
        while (zeros < number.length && number[zeros] == 0) {
            zeros++;
        }
        byte[] text = new byte[number.length * 2];
        int at = text.length;
        int first = zeros;
        while (first < number.length) {
            if (number[first] == 0) {
                first++;
            } else {
                text[--at] = ALPHABET[divide(number, first, 256, 58)];
            }
        }
        for (int i = 0; i < zeros; i++) {
            text[--at] = ALPHABET[0];
        }
        byte[] result = Arrays.copyOfRange(text, at, text.length);
        Hashes.wipe(number, text);
        return result;
    }

    /** The payload of a text with a right checksum; null for any other text. */
    static byte @Nullable [] decodeChecked(byte[] text) {
        byte[] whole = number(text);
        if (whole == null || whole.length < CHECKSUM_BYTES) {
            return null;
        }
        byte[] payload = Arrays.copyOf(whole, whole.length - CHECKSUM_BYTES);
        byte[] checksum = Arrays.copyOfRange(whole, payload.length, whole.length);
        Hashes.wipe(whole);
        return Arrays.equals(checksum, checksum(payload)) ? payload : null;
    }

    private static byte @Nullable [] number(byte[] text) {
        byte[] digits = new byte[text.length];
        for (int i = 0; i < text.length; i++) {
            digits[i] = digit(text[i]);
            if (digits[i] < 0) {
                return null;
            }
        }
        byte[] number = new byte[text.length];
        int zeros = 0;
        while (zeros < digits.length && digits[zeros] == 0) {
            zeros++;
        }
        int at = number.length;
        int first = zeros;
        while (first < digits.length) {
            if (digits[first] == 0) {
                first++;
            } else {
                number[--at] = (byte) divide(digits, first, 58, 256);
            }
        }
        byte[] whole = Arrays.copyOfRange(number, at - zeros, number.length);
        Hashes.wipe(digits, number);
        return whole;
    }

    private static byte[] checksum(byte[] payload) {
        return Arrays.copyOf(Hashes.sha256(Hashes.sha256(payload)), CHECKSUM_BYTES);
    }

    private static byte digit(byte character) {
        for (int i = 0; i < ALPHABET.length; i++) {
            if (ALPHABET[i] == character) {
                return (byte) i;
            }
        }
        return -1;
    }

    /** Divides a number of the given base in place and answers the remainder. */
    private static int divide(byte[] number, int first, int base, int divisor) {
        int remainder = 0;
        for (int i = first; i < number.length; i++) {
            int part = remainder * base + (number[i] & 0xff);
            number[i] = (byte) (part / divisor);
            remainder = part % divisor;
        }
        return remainder;
    }
}
