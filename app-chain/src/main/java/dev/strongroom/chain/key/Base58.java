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
    private static final byte[] DIGITS = digits();
    private static final int CHECKSUM_BYTES = 4;
    private static final int FIVE = 5;
    private static final long FIVE_DIGITS = 58L * 58 * 58 * 58 * 58;

    private Base58() {}

    /** The text of some bytes, without a checksum; no bytes, no text. */
    public static String encode(byte[] bytes) {
        return new String(text(bytes), StandardCharsets.US_ASCII);
    }

    private static byte[] text(byte[] bytes) {
        int zeros = leading((byte) 0, bytes);
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
        byte[] result = Arrays.copyOfRange(text, at - zeros, text.length);
        Hashes.wipe(text);
        return result;
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
        // what is not ASCII becomes a question mark, which is no digit
        return number(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The text, in ASCII, of a payload and its checksum. */
    public static byte[] encodeChecked(byte[] payload) {
        byte[] whole = Arrays.copyOf(payload, payload.length + CHECKSUM_BYTES);
        System.arraycopy(checksum(payload), 0, whole, payload.length, CHECKSUM_BYTES);
        byte[] text = text(whole);
        Hashes.wipe(whole);
        return text;
    }

    /** The payload of a text with a right checksum; null for any other text. */
    public static byte @Nullable [] decodeChecked(byte[] text) {
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
        int zeros = leading(ALPHABET[0], text);
        // a digit is less than six bits
        int[] words = new int[(text.length * 6 + Integer.SIZE - 1) / Integer.SIZE];
        int first = words.length;
        for (int at = zeros; at < text.length; at += FIVE) {
            long digits = 0;
            long base = 1;
            for (int i = at; i < Math.min(at + FIVE, text.length); i++) {
                int digit = text[i] < 0 ? -1 : DIGITS[text[i]];
                if (digit < 0) {
                    return null;
                }
                digits = digits * 58 + digit;
                base *= 58;
            }
            first = append(words, first, base, digits);
        }
        byte[] number = bytes(words, first, zeros);
        Arrays.fill(words, 0);
        return number;
    }

    /** Multiplies the number in place by the base, adds, and answers the word where it now begins. */
    private static int append(int[] words, int first, long base, long digits) {
        long carry = digits;
        for (int i = words.length - 1; i >= first; i--) {
            carry += (words[i] & 0xffff_ffffL) * base;
            words[i] = (int) carry;
            carry >>>= Integer.SIZE;
        }
        if (carry == 0) {
            return first;
        }
        words[first - 1] = (int) carry;
        return first - 1;
    }

    /** The shortest bytes of the number, behind as many zeros. */
    private static byte[] bytes(int[] words, int first, int zeros) {
        int length = (words.length - first) * Integer.BYTES;
        if (length > 0) {
            length -= Integer.numberOfLeadingZeros(words[first]) / Byte.SIZE;
        }
        byte[] bytes = new byte[zeros + length];
        for (int i = 0; i < length; i++) {
            bytes[bytes.length - 1 - i] = (byte) (words[words.length - 1 - i / 4] >>> (8 * (i % 4)));
        }
        return bytes;
    }

    private static int leading(byte value, byte[] bytes) {
        int count = 0;
        while (count < bytes.length && bytes[count] == value) {
            count++;
        }
        return count;
    }

    private static byte[] checksum(byte[] payload) {
        return Arrays.copyOf(Hashes.sha256(Hashes.sha256(payload)), CHECKSUM_BYTES);
    }

    /** The digit that a character stands for; below zero where it stands for none. */
    private static byte[] digits() {
        byte[] digits = new byte[Byte.MAX_VALUE + 1];
        Arrays.fill(digits, (byte) -1);
        for (int i = 0; i < ALPHABET.length; i++) {
            digits[ALPHABET[i]] = (byte) i;
        }
        return digits;
    }
}
