package dev.strongroom.chain.sandbox.solana;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Bytes that nobody can change: account data, messages, signatures and hashes. */
final class Bytes {
    static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /** SHA-256 over the parts, one after another. */
    static Bytes sha256(byte[]... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha.update(part);
            }
            return new Bytes(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] array() {
        return bytes.clone();
    }

    int length() {
        return bytes.length;
    }

    Bytes slice(int from, int to) {
        return new Bytes(Arrays.copyOfRange(bytes, from, to));
    }

    String base58() {
        return Base58.encode(bytes);
    }

    String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base58();
    }

    /** Little-endian numbers and keys one after another, as Solana lays out its structures. */
    static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Writer u8(int value) {
            out.write(value);
            return this;
        }

        Writer u32(long value) {
            return little(value, Integer.BYTES);
        }

        Writer u64(long value) {
            return little(value, Long.BYTES);
        }

        Writer key(Pubkey key) {
            return raw(key.bytes());
        }

        Writer raw(byte[] value) {
            out.writeBytes(value);
            return this;
        }

        Writer zeros(int count) {
            return raw(new byte[count]);
        }

        private Writer little(long value, int size) {
            for (int i = 0; i < size; i++) {
                out.write((int) (value >>> (Byte.SIZE * i)));
            }
            return this;
        }

        /** A length of at most 16 bits, 7 bits a byte, lowest first (Solana's compact-u16). */
        Writer length(int value) {
            int rest = value;
            while (rest > 0x7f) {
                out.write((rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            return u8(rest);
        }

        byte[] array() {
            return out.toByteArray();
        }

        Bytes bytes() {
            return new Bytes(array());
        }
    }
}
