package dev.strongroom.chain.sandbox.tron;

import dev.strongroom.chain.key.Keccak256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The few shapes of the contract ABI that the built-in tokens need, on bare hex as TRON's API writes it. */
final class Abi {
    private static final int SELECTOR = 8;
    private static final int WORD = 64;
    private static final String ERROR = selector("Error(string)");
    /** Solidity's {@code Panic(0x11)}: an addition or subtraction out of range. */
    static final String OUT_OF_RANGE = selector("Panic(uint256)") + word(BigInteger.valueOf(0x11));

    private Abi() {}

    /** The first four bytes of a function signature's hash. */
    static String selector(String signature) {
        return topic(signature).substring(0, SELECTOR);
    }

    /** An event's first topic. */
    static String topic(String signature) {
        return HexFormat.of().formatHex(Keccak256.of(signature.getBytes(StandardCharsets.US_ASCII)));
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
        return number(data, index).filter(n -> n.bitLength() <= 160).map(n -> Account.ofWord(word(n).substring(24)));
    }

    static String call(String selector, Account account) {
        return selector + account.word();
    }

    static String call(String selector, Account account, BigInteger number) {
        return call(selector, account) + word(number);
    }

    /** A number in 32 bytes. */
    static String word(BigInteger number) {
        String digits = number.toString(16);
        return "0".repeat(WORD - digits.length()) + digits;
    }

    /** A returned string: offset, length, bytes padded to whole words. */
    static String text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(bytes, (bytes.length + 31) / 32 * 32);
        return word(BigInteger.valueOf(32))
                + word(BigInteger.valueOf(bytes.length))
                + HexFormat.of().formatHex(padded);
    }

    static String error(String reason) {
        return ERROR + text(reason);
    }
}
