package dev.strongroom.chain.evm;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.key.Keccak256;
import dev.strongroom.chain.key.Secp256k1;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Twenty bytes and their text. The canonical text is the mixed case of EIP-55. Read are that text and the all-lower one
 * (which carries no checksum, so that no part of it can be wrong); every other mixture, all-upper included, is refused.
 */
final class EvmAddress {
    static final int BYTES = 20;

    private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]{40}");
    private static final Pattern TRON = Pattern.compile("T[1-9A-HJ-NP-Za-km-z]{33}");
    private static final Pattern SOLANA = Pattern.compile("[1-9A-HJ-NP-Za-km-z]{43,44}");
    private static final HexFormat LOWER = HexFormat.of();

    private EvmAddress() {}

    /** Reads a text strictly; addresses that belong to no wallet are refused. */
    static Address parse(Network network, String text) {
        EvmLimits.chainId(network);
        return new Address(network, text(bytes(text)));
    }

    /** The address of twenty bytes that a wallet or contract can have. */
    static Address of(Network network, byte[] bytes) {
        refuseReserved(bytes);
        return new Address(network, text(bytes));
    }

    /** The last twenty bytes of the Keccak of the public key. */
    static Address ofKey(Network network, byte[] publicKey) {
        EvmLimits.chainId(network);
        byte[] point = Secp256k1.uncompressed(publicKey);
        byte[] hash = Keccak256.of(Arrays.copyOfRange(point, 1, point.length));
        return of(network, Arrays.copyOfRange(hash, hash.length - BYTES, hash.length));
    }

    /** The twenty bytes of a text that is checked as {@link #parse} does. */
    static byte[] bytes(String text) {
        if (!HEX.matcher(text).matches()) {
            throw new RefusedException(
                    "address.malformed",
                    "address: '" + text + "' " + objection(text) + "0x and 40 hex digits are asked for");
        }
        byte[] bytes = LOWER.parseHex(text, 2, text.length());
        boolean allLower = text.equals(text.toLowerCase(Locale.ROOT));
        if (!allLower && !text.equals(text(bytes))) {
            throw new RefusedException(
                    "address.checksum",
                    "address: the capitals of '" + text
                            + "' are not its EIP-55 checksum, a digit may be wrong; copy it again");
        }
        refuseReserved(bytes);
        return bytes;
    }

    private static String objection(String text) {
        if (TRON.matcher(text).matches()) {
            return "is a TRON address, and this network is Ethereum: ";
        }
        if (SOLANA.matcher(text).matches()) {
            return "looks like a Solana address, and this network is Ethereum: ";
        }
        return "is not an Ethereum address: ";
    }

    /** The EIP-55 form: a letter is a capital where the hash of the lower-case digits has a digit of 8 or more. */
    static String text(byte[] address) {
        byte[] digits = LOWER.formatHex(address).getBytes(StandardCharsets.US_ASCII);
        byte[] hash = Keccak256.of(digits);
        for (int i = 0; i < digits.length; i++) {
            int nibble = (i & 1) == 0 ? (hash[i >> 1] >> 4) & 0xf : hash[i >> 1] & 0xf;
            if (digits[i] >= 'a' && nibble >= 8) {
                digits[i] = (byte) (digits[i] - 'a' + 'A');
            }
        }
        return "0x" + new String(digits, StandardCharsets.US_ASCII);
    }

    /** Zero and the low range where precompiled contracts live: what is sent there is lost. */
    private static void refuseReserved(byte[] address) {
        for (int i = 0; i < BYTES - 2; i++) {
            if (address[i] != 0) {
                return;
            }
        }
        throw new RefusedException(
                "address.reserved",
                "address: 0x" + LOWER.formatHex(address)
                        + " belongs to no wallet (zero or a precompiled contract); ask for a wallet's address");
    }
}
