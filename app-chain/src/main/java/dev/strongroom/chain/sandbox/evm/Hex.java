package dev.strongroom.chain.sandbox.evm;

import java.math.BigInteger;
import java.util.HexFormat;

/** Numbers and bytes as Ethereum's JSON-RPC writes them: quantities without leading zeros, data in whole bytes. */
final class Hex {
    private Hex() {}

    static String data(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    static byte[] bytes(String data) {
        return HexFormat.of().parseHex(data, 2, data.length());
    }

    static String quantity(long number) {
        return "0x" + Long.toHexString(number);
    }

    static String quantity(BigInteger number) {
        return "0x" + number.toString(16);
    }

    /** A number in 32 bytes, with 0x. */
    static String word(BigInteger number) {
        String digits = number.toString(16);
        return "0x" + "0".repeat(64 - digits.length()) + digits;
    }
}
