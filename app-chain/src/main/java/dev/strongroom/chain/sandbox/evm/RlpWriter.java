package dev.strongroom.chain.sandbox.evm;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;

/** Writes RLP. */
final class RlpWriter {
    private static final int SHORT = 55;

    private final ByteArrayOutputStream items = new ByteArrayOutputStream();

    RlpWriter string(byte[] bytes) {
        if (bytes.length != 1 || (bytes[0] & 0x80) != 0) {
            items.writeBytes(head(0x80, bytes.length));
        }
        items.writeBytes(bytes);
        return this;
    }

    RlpWriter integer(BigInteger number) {
        return string(minimal(number));
    }

    RlpWriter integer(long number) {
        return integer(BigInteger.valueOf(number));
    }

    RlpWriter emptyList() {
        items.write(0xc0);
        return this;
    }

    /** What was written, as one list. */
    byte[] list() {
        byte[] body = items.toByteArray();
        byte[] head = head(0xc0, body.length);
        byte[] list = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, list, head.length, body.length);
        return list;
    }

    private static byte[] head(int base, int length) {
        if (length <= SHORT) {
            return new byte[] {(byte) (base + length)};
        }
        byte[] size = minimal(BigInteger.valueOf(length));
        byte[] head = new byte[1 + size.length];
        head[0] = (byte) (base + SHORT + size.length);
        System.arraycopy(size, 0, head, 1, size.length);
        return head;
    }

    private static byte[] minimal(BigInteger number) {
        if (number.signum() == 0) {
            return new byte[0];
        }
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
