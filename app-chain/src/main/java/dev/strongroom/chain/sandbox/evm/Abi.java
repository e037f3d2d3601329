package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.key.Keccak256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The few shapes of the contract ABI that the built-in contracts need, on 0x hex. */
final class Abi {
    private static final int SELECTOR = 2 + 8;
    private static final int WORD = 64;
    private static final String ERROR = selector("Error(string)");

    private Abi() {}

    /** The first four bytes of a function signature's hash. */
    static String selector(String signature) {
        return Hex.data(Arrays.copyOf(hash(signature), 4));
    }

    /** An event's first topic. */
    static String topic(String signature) {
        return Hex.data(hash(signature));
    }

    private static byte[] hash(String signature) {
        return Keccak256.of(signature.getBytes(StandardCharsets.US_ASCII));
    }

    static String selectorOf(String data) {
        return data.length() < SELECTOR ? "" : data.substring(0, SELECTOR);
    }

    /** The number in an argument; empty where the call is too short. More than is needed is allowed, as on chain. */
    static Optional<BigInteger> number(String data, int index) {
        int start = SELECTOR + index * WORD;
        return data.length() < start + WORD
                ? Optional.empty()
                : Optional.of(new BigInteger(data.substring(start, start + WORD), 16));
    }

    /** The address in an argument; empty where the word has other bits set. */
    static Optional<Account> account(String data, int index) {
        return number(data, index)
                .filter(n -> n.bitLength() <= 160)
                .map(n -> new Account("0x" + Hex.word(n).substring(2 + 24)));
    }

    static String call(String selector, Account account) {
        return selector + account.word().substring(2);
    }

    static String call(String selector, Account account, BigInteger number) {
        return call(selector, account) + Hex.word(number).substring(2);
    }

    /** A returned string: offset, length, bytes padded to whole words. */
    static String text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(bytes, (bytes.length + 31) / 32 * 32);
        return Hex.word(BigInteger.valueOf(32))
                + Hex.word(BigInteger.valueOf(bytes.length)).substring(2)
                + HexFormat.of().formatHex(padded);
    }

    static String error(String reason) {
        return ERROR + text(reason).substring(2);
    }
}
