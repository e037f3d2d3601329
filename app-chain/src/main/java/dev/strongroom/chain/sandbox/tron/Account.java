package dev.strongroom.chain.sandbox.tron;

import com.google.protobuf.ByteString;
import dev.strongroom.chain.key.Keccak256;
import dev.strongroom.chain.key.Secp256k1;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address on this network.
 *
 * @param hex 42 lower-case digits that begin with 41
 */
record Account(String hex) implements Comparable<Account> {
    private static final String PREFIX = "41";
    private static final Pattern HEX = Pattern.compile("41[0-9a-f]{40}");

    static final Account ZERO = new Account(PREFIX + "0".repeat(40));

    Account {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not an address: " + hex);
        }
    }

    /** From the 20 bytes that contracts see. */
    static Account ofWord(String digits) {
        return new Account(PREFIX + digits);
    }

    /** From the 21 bytes that transactions carry; empty where they are not an address. */
    static Optional<Account> of(ByteString bytes) {
        return ofHex(HexFormat.of().formatHex(bytes.toByteArray()));
    }

    /** 41 and the last 20 bytes of the hash of the public key. */
    static Account ofPublicKey(byte[] publicKey) {
        byte[] point = Secp256k1.uncompressed(publicKey);
        byte[] hash = Keccak256.of(Arrays.copyOfRange(point, 1, point.length));
        return ofWord(HexFormat.of().formatHex(hash, 12, 32));
    }

    static Optional<Account> ofBase58(String text) {
        return Base58Check.decode(text).flatMap(payload -> ofHex(HexFormat.of().formatHex(payload)));
    }

    static Optional<Account> ofHex(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return HEX.matcher(lower).matches() ? Optional.of(new Account(lower)) : Optional.empty();
    }

    String base58() {
        return Base58Check.encode(bytes());
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    ByteString proto() {
        return ByteString.copyFrom(bytes());
    }

    /** The 40 digits that contracts and their logs know it by. */
    String bare() {
        return hex.substring(PREFIX.length());
    }

    /** Left-padded to 32 bytes of hex. */
    String word() {
        return "0".repeat(24) + bare();
    }

    @Override
    public int compareTo(Account other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return base58();
    }
}
