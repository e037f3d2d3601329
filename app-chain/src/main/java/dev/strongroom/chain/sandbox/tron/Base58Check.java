package dev.strongroom.chain.sandbox.tron;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** Base58 of a payload and the first four bytes of its double SHA-256, as Bitcoin and TRON write addresses. */
final class Base58Check {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());
    private static final int CHECKSUM = 4;
    private static final int LONGEST = 100;

    private Base58Check() {}

    static String encode(byte[] payload) {
        byte[] whole = Arrays.copyOf(payload, payload.length + CHECKSUM);
        System.arraycopy(Sha256.of(Sha256.of(payload)), 0, whole, payload.length, CHECKSUM);
        StringBuilder text = new StringBuilder();
        for (BigInteger rest = new BigInteger(1, whole); rest.signum() > 0; rest = rest.divide(BASE)) {
            text.append(ALPHABET.charAt(rest.mod(BASE).intValue()));
        }
        for (int i = 0; i < whole.length && whole[i] == 0; i++) {
            text.append(ALPHABET.charAt(0));
        }
        return text.reverse().toString();
    }

    /** The payload; empty where the text is no base58 or the checksum is wrong. */
    static Optional<byte[]> decode(String text) {
        if (text.length() > LONGEST || !text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            number = number.multiply(BASE).add(BigInteger.valueOf(ALPHABET.indexOf(text.charAt(i))));
        }
        byte[] digits = number.toByteArray();
        int sign = digits[0] == 0 ? 1 : 0;
        int zeros = 0;
        while (zeros < text.length() && text.charAt(zeros) == ALPHABET.charAt(0)) {
            zeros++;
        }
        byte[] whole = new byte[zeros + digits.length - sign];
        System.arraycopy(digits, sign, whole, zeros, digits.length - sign);
        if (whole.length < CHECKSUM) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOf(whole, whole.length - CHECKSUM);
        byte[] checksum = Arrays.copyOf(Sha256.of(Sha256.of(payload)), CHECKSUM);
        return Arrays.equals(whole, payload.length, whole.length, checksum, 0, CHECKSUM)
                ? Optional.of(payload)
                : Optional.empty();
    }
}
