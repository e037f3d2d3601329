package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.key.Keccak256;
import dev.strongroom.chain.key.Secp256k1;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address on this network.
 *
 * @param hex 0x and 40 lower-case digits
 */
record Account(String hex) implements Comparable<Account> {
    private static final Pattern HEX = Pattern.compile("0x[0-9a-f]{40}");

    static final Account ZERO = new Account("0x" + "0".repeat(40));

    Account {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not an address: " + hex);
        }
    }

    static Account of(byte[] bytes) {
        return new Account(Hex.data(bytes));
    }

    /** The last 20 bytes of the hash of the public key (Ethereum yellow paper, appendix F). */
    static Account ofPublicKey(byte[] publicKey) {
        byte[] point = Secp256k1.uncompressed(publicKey);
        byte[] hash = Keccak256.of(Arrays.copyOfRange(point, 1, point.length));
        return of(Arrays.copyOfRange(hash, 12, 32));
    }

    /** In any mixture of cases, as nodes take it. */
    static Account parse(String text) {
        return new Account(text.toLowerCase(Locale.ROOT));
    }

    byte[] bytes() {
        return Hex.bytes(hex);
    }

    /** Left-padded to 32 bytes, with 0x. */
    String word() {
        return "0x" + "0".repeat(24) + hex.substring(2);
    }

    @Override
    public int compareTo(Account other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
