package dev.strongroom.chain.solana;

import dev.strongroom.chain.key.Base58;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Thirty-two bytes that name an account, a program or a nonce value; equal by content. */
final class AccountKey {
    static final int BYTES = 32;

    private final byte[] bytes;
    /** Of the content, which never changes. */
    private final int hash;
    /** Made when first asked for: it costs more than all else that is done with a key. */
    private @Nullable String text;

    private AccountKey(byte[] bytes) {
        this.bytes = bytes;
        hash = Arrays.hashCode(bytes);
    }

    /** @param bytes exactly 32; taken over */
    static AccountKey owning(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes, not " + bytes.length);
        }
        return new AccountKey(bytes);
    }

    /** The same with its text, which must be the bytes' own. */
    static AccountKey owning(byte[] bytes, String text) {
        AccountKey key = owning(bytes);
        key.text = text;
        return key;
    }

    /** A key that the program names itself. */
    static AccountKey known(String base58) {
        byte[] bytes = Base58.decode(base58);
        if (bytes == null) {
            throw new IllegalArgumentException(base58);
        }
        return owning(bytes, base58);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The array itself, for hashing and writing. */
    byte[] shared() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Base58. */
    @Override
    public String toString() {
        String known = text;
        if (known == null) {
            known = Base58.encode(bytes);
            text = known;
        }
        return known;
    }
}
