package dev.strongroom.chain.solana;

import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;
import java.util.Arrays;

/** Reads little-endian fields one after the other; past the end is a refusal, and so is what remains at the end. */
final class ByteReader {
    private static final int MORE = 0x80;

    private final byte[] bytes;
    private int at;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int u8() {
        return bytes(1)[0] & 0xff;
    }

    int u16() {
        return u8() | (u8() << 8);
    }

    /** Four bytes as they are; the highest bit is the sign. */
    int u32() {
        return u16() | (u16() << 16);
    }

    BigInteger u64() {
        byte[] little = bytes(Long.BYTES);
        byte[] big = new byte[little.length];
        for (int i = 0; i < big.length; i++) {
            big[i] = little[big.length - 1 - i];
        }
        return new BigInteger(1, big);
    }

    AccountKey key() {
        return AccountKey.owning(bytes(AccountKey.BYTES));
    }

    /** A compact-u16: seven bits a byte, the lowest first, in the fewest bytes. */
    int count() {
        int value = 0;
        for (int shift = 0; shift <= 14; shift += 7) {
            int part = u8();
            value |= (part & ~MORE) << shift;
            if ((part & MORE) == 0) {
                if ((shift > 0 && part == 0) || value > 0xffff) {
                    throw notShortest();
                }
                return value;
            }
        }
        throw notShortest();
    }

    /** As many bytes as the count in front of them says. */
    byte[] counted() {
        return bytes(count());
    }

    byte[] bytes(int length) {
        if (length > bytes.length - at) {
            throw new RefusedException(
                    "bytes.short", "bytes: end at " + bytes.length + ", inside a field that needs " + length);
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** Everything has been read. */
    void end() {
        if (at != bytes.length) {
            throw new RefusedException(
                    "bytes.trailing", "bytes: " + (bytes.length - at) + " of them follow after the end");
        }
    }

    private static RefusedException notShortest() {
        return new RefusedException("bytes.canonical", "bytes: a length is not in its shortest form, or above 65,535");
    }
}
