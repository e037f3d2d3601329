package dev.strongroom.chain.sandbox.solana;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** Base58 with Bitcoin's alphabet and without a checksum, as Solana writes keys, hashes and signatures. */
final class Base58 {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);

    private Base58() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        BigInteger number = new BigInteger(1, bytes);
        while (number.signum() > 0) {
            BigInteger[] parts = number.divideAndRemainder(BASE);
            text.append(ALPHABET.charAt(parts[1].intValue()));
            number = parts[0];
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            text.append(ALPHABET.charAt(0));
        }
        return text.reverse().toString();
    }

    /** The bytes; empty for a text with a character that is not in the alphabet. */
    static Optional<byte[]> decode(String text) {
        BigInteger number = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            if (digit == 0 && zeros == i) {
                zeros++;
            }
            number = number.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        byte[] signed = number.toByteArray();
        int from = signed[0] == 0 ? 1 : 0;
        byte[] bytes = new byte[zeros + signed.length - from];
        System.arraycopy(signed, from, bytes, zeros, signed.length - from);
        return Optional.of(number.signum() == 0 ? Arrays.copyOf(bytes, zeros) : bytes);
    }
}
