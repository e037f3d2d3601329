package dev.strongroom.chain.tron;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.key.Base58;
import dev.strongroom.chain.key.Keccak256;
import dev.strongroom.chain.key.Secp256k1;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Twenty-one bytes, 41 and the last twenty of a key's Keccak, and their text: Base58 with a checksum of four bytes, 34
 * characters from {@code T}. Only that text is read; hex forms carry no checksum and are refused with advice.
 *
 * @see <a href="https://developers.tron.network/docs/account">TRON accounts</a>
 */
public final class TronAddress {
    static final int BYTES = 21;
    /** What an ABI word and an event carry: without the leading 41. */
    static final int BODY_BYTES = 20;

    private static final byte PREFIX = 0x41;
    private static final int TEXT_LENGTH = 34;
    private static final Pattern TEXT = Pattern.compile("T[1-9A-HJ-NP-Za-km-z]{33}");
    private static final Pattern TRON_HEX = Pattern.compile("(0x)?41[0-9a-fA-F]{40}");
    private static final Pattern ETHEREUM = Pattern.compile("0[xX][0-9a-fA-F]{40}");
    private static final Pattern SOLANA = Pattern.compile("[1-9A-HJ-NP-Za-km-z]{43,44}");
    private static final Pattern BITCOIN = Pattern.compile("bc1[0-9a-z]{20,80}|[13][1-9A-HJ-NP-Za-km-z]{25,34}");
    private static final HexFormat HEX = HexFormat.of();
    /** Holds what the network burns (java-tron's genesis, TLsV52sRDL79HXGGm9yzwKibb6BeruhUzy). */
    private static final byte[] BLACK_HOLE = HEX.parseHex("4177944d19c052b73ee2286823aa83f8138cb7032f");

    private TronAddress() {}

    /** Reads a text strictly; addresses that belong to no wallet are refused. */
    static Address parse(Network network, String text) {
        TronLimits.check(network);
        bytes(text);
        return new Address(network, text);
    }

    /** The address of 21 bytes that a wallet or contract can have. */
    static Address of(Network network, byte[] bytes) {
        check(bytes);
        return new Address(network, text(bytes));
    }

    /** The same, empty for bytes that no wallet or contract can have, as anybody may write into a transaction. */
    static Optional<Address> wallet(Network network, byte[] bytes) {
        try {
            return Optional.of(of(network, bytes));
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }

    /** The address of the twenty bytes of an event; empty where no wallet can have it, as the zero of minted tokens. */
    public static Optional<Address> walletOfBody(Network network, byte[] body) {
        return wallet(network, withPrefix(body));
    }

    /** Refuses bytes that are no address of a wallet or contract. */
    static void check(byte[] bytes) {
        if (bytes.length != BYTES || bytes[0] != PREFIX) {
            throw new RefusedException(
                    "address.malformed", "address: " + HEX.formatHex(bytes) + " is not 41 and twenty bytes more");
        }
        refuseReserved(bytes);
    }

    /** The address of the twenty bytes that an ABI word or an event carries. */
    static Address ofBody(Network network, byte[] body) {
        return of(network, withPrefix(body));
    }

    /** 41 and the last twenty bytes of the Keccak of the public key. */
    static Address ofKey(Network network, byte[] publicKey) {
        TronLimits.check(network);
        byte[] point = Secp256k1.uncompressed(publicKey);
        byte[] hash = Keccak256.of(Arrays.copyOfRange(point, 1, point.length));
        return ofBody(network, Arrays.copyOfRange(hash, hash.length - BODY_BYTES, hash.length));
    }

    /** The 21 bytes of a text that is checked as {@link #parse} does. */
    static byte[] bytes(String text) {
        boolean fits = text.length() == TEXT_LENGTH && text.charAt(0) == 'T';
        byte[] bytes = fits ? Base58.decodeChecked(text.getBytes(StandardCharsets.US_ASCII)) : null;
        if (bytes == null && !TEXT.matcher(text).matches()) {
            throw new RefusedException("address.malformed", "address: '" + text + "' " + objection(text));
        }
        if (bytes == null) {
            throw new RefusedException(
                    "address.checksum",
                    "address: '" + text + "' has a wrong character, its checksum does not fit; copy it again");
        }
        if (bytes.length != BYTES || bytes[0] != PREFIX) {
            throw new RefusedException("address.malformed", "address: '" + text + "' is of another network's kind");
        }
        refuseReserved(bytes);
        return bytes;
    }

    /** The twenty bytes behind the 41 of a canonical text, as ABI words and events carry them. */
    public static byte[] body(Address address) {
        byte[] bytes = bytes(address.text());
        return Arrays.copyOfRange(bytes, 1, BYTES);
    }

    private static String text(byte[] bytes) {
        return new String(Base58.encodeChecked(bytes), StandardCharsets.US_ASCII);
    }

    /** The 21 bytes of the twenty that an ABI word carries. */
    static byte[] withPrefix(byte[] body) {
        if (body.length != BODY_BYTES) {
            throw new IllegalArgumentException("the body of an address has " + body.length + " bytes");
        }
        byte[] bytes = new byte[BYTES];
        bytes[0] = PREFIX;
        System.arraycopy(body, 0, bytes, 1, BODY_BYTES);
        return bytes;
    }

    private static String objection(String text) {
        if (TRON_HEX.matcher(text).matches()) {
            return "is the hex form, which has no checksum; use the text of 34 characters that begins with T";
        }
        if (ETHEREUM.matcher(text).matches()) {
            return "is an Ethereum address; a TRON address has 34 characters and begins with T";
        }
        if (SOLANA.matcher(text).matches()) {
            return "looks like a Solana address; a TRON address has 34 characters and begins with T";
        }
        if (BITCOIN.matcher(text).matches()) {
            return "looks like a Bitcoin address; a TRON address has 34 characters and begins with T";
        }
        return "is not a TRON address, which has 34 characters and begins with T";
    }

    /** Zero, the low range where precompiled contracts live, and the black hole: what is sent there is lost. */
    private static void refuseReserved(byte[] address) {
        boolean low = true;
        for (int i = 1; i < BYTES - 2; i++) {
            low &= address[i] == 0;
        }
        if (low || Arrays.equals(address, BLACK_HOLE)) {
            throw new RefusedException(
                    "address.reserved",
                    "address: " + text(address) + " belongs to no wallet (zero, a precompiled contract or the black"
                            + " hole); ask for a wallet's address");
        }
    }
}
