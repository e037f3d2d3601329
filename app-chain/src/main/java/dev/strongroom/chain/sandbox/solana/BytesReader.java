package dev.strongroom.chain.sandbox.solana;

import java.util.Arrays;

/** Reads what {@link Bytes.Writer} writes, and refuses what is too short or not written in the one right way. */
final class BytesReader {
    private final byte[] bytes;
    private int at;

    /** The bytes are not what was to be read. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message, null, false, false);
        }
    }

    BytesReader(Bytes bytes) {
        this.bytes = bytes.array();
    }

    int position() {
        return at;
    }

    int remaining() {
        return bytes.length - at;
    }

    int u8() {
        return take(1)[0] & 0xff;
    }

    long u32() {
        return little(Integer.BYTES);
    }

    /** From 2^63 on the highest long, which is more than anybody holds and more than any limit. */
    long u64() {
        long value = little(Long.BYTES);
        return value < 0 ? Long.MAX_VALUE : value;
    }

    Pubkey key() {
        return Pubkey.of(take(Pubkey.BYTES));
    }

    byte[] take(int count) {
        if (count < 0 || count > remaining()) {
            throw new Malformed("io error: unexpected end of file");
        }
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    /** A compact-u16 in its shortest form only. */
    int length() {
        int value = 0;
        for (int i = 0; i < 3; i++) {
            int part = u8();
            if (part == 0 && i > 0) {
                throw new Malformed("invalid value: alias encoding, expected strict form");
            }
            value |= (part & 0x7f) << (7 * i);
            if (part < 0x80) {
                break;
            }
            if (i == 2) {
                throw new Malformed("invalid value: continue signal on byte-three");
            }
        }
        if (value > 0xffff) {
            throw new Malformed("invalid value: overflow of a 16-bit length");
        }
        return value;
    }

    void end() {
        if (remaining() > 0) {
            throw new Malformed(remaining() + " bytes too many");
        }
    }

    private long little(int size) {
        byte[] taken = take(size);
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = (value << Byte.SIZE) | (taken[i] & 0xff);
        }
        return value;
    }
}
