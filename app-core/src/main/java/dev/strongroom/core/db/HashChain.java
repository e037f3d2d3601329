package dev.strongroom.core.db;

import dev.strongroom.chain.Digest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * A chain of records in which each hash covers the one before: a record that is changed, removed, inserted or moved
 * breaks every hash after it.
 *
 * <p>{@code hash(n) = SHA-256(SHA-256(tag) ‖ SHA-256(tag) ‖ hash(n − 1) ‖ record(n))}, the tagged hash of BIP-340;
 * {@code hash(0)} is 32 zero bytes. Safe for use by many threads.
 */
public final class HashChain {
    /** The hash before the first record. */
    public static final Digest START = Digest.of(new byte[32]);

    private final byte[] prefix;

    /** @param tag what is chained, such as {@code strongroom/audit/v1} */
    public HashChain(String tag) {
        byte[] hash = sha256().digest(tag.getBytes(StandardCharsets.UTF_8));
        this.prefix = ByteBuffer.allocate(64).put(hash).put(hash).array();
    }

    /** The hash after one more record. */
    public Digest next(Digest previous, byte[] record) {
        MessageDigest sha = sha256();
        sha.update(prefix);
        sha.update(previous.bytes());
        return Digest.of(sha.digest(record));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * A record's bytes, so that no two different records have the same: numbers as eight bytes big-endian, texts as a
     * four-byte length and UTF-8, an absent text as the length −1.
     */
    public static final class Fields {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

        public Fields number(long value) {
            bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
            return this;
        }

        public Fields text(@Nullable String value) {
            byte[] utf8 = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
            int length = value == null ? -1 : utf8.length;
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
            bytes.writeBytes(utf8);
            return this;
        }

        public byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
