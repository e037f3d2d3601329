package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.sandbox.host.RpcError;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Reads RLP strictly, field by field: shortest lengths only, integers without leading zeros, nothing left over.
 *
 * @see <a href="https://ethereum.org/en/developers/docs/data-structures-and-encoding/rlp/">RLP</a>
 */
final class RlpReader {
    private static final int SHORT = 55;

    private final byte[] in;
    private final int end;
    private int at;

    private RlpReader(byte[] in, int at, int end) {
        this.in = in;
        this.at = at;
        this.end = end;
    }

    /** The one list that fills {@code in} from an offset to its end. */
    static RlpReader list(byte[] in, int from) {
        RlpReader outer = new RlpReader(in, from, in.length);
        RlpReader list = outer.list("transaction");
        outer.end("transaction");
        return list;
    }

    RlpReader list(String field) {
        int length = length(field, 0xc0);
        RlpReader list = new RlpReader(in, at, at + length);
        at += length;
        return list;
    }

    byte[] string(String field) {
        if (at < end && (in[at] & 0x80) == 0) {
            return new byte[] {in[at++]};
        }
        int length = length(field, 0x80);
        byte[] bytes = Arrays.copyOfRange(in, at, at + length);
        at += length;
        if (length == 1 && (bytes[0] & 0x80) == 0) {
            throw broken(field, "non-canonical size information");
        }
        return bytes;
    }

    BigInteger integer(String field, int mostBytes) {
        byte[] bytes = string(field);
        if (bytes.length > 0 && bytes[0] == 0) {
            throw broken(field, "non-canonical integer (leading zero bytes)");
        }
        if (bytes.length > mostBytes) {
            throw broken(field, "input string too long");
        }
        return new BigInteger(1, bytes);
    }

    /** An unsigned integer that fits a positive {@code long}. */
    long small(String field) {
        BigInteger value = integer(field, Long.BYTES);
        if (value.bitLength() >= Long.SIZE) {
            throw broken(field, "integer too large for this network");
        }
        return value.longValueExact();
    }

    boolean hasMore() {
        return at < end;
    }

    void end(String field) {
        if (at != end) {
            throw broken(field, "input list has too many elements or trailing bytes");
        }
    }

    /** Reads the head of an item whose kind begins at {@code base} and answers how many bytes follow. */
    private int length(String field, int base) {
        if (at >= end) {
            throw broken(field, "too few elements");
        }
        int head = (in[at++] & 0xff) - base;
        if (head < 0 || head > 0x3f) {
            throw broken(field, "expected " + (base == 0xc0 ? "List" : "String or Byte"));
        }
        int length = head <= SHORT ? head : longLength(field, head - SHORT);
        if (length > end - at) {
            throw broken(field, "value size exceeds available input length");
        }
        return length;
    }

    private int longLength(String field, int bytes) {
        if (bytes > 3 || bytes > end - at || in[at] == 0) {
            throw broken(field, "non-canonical or excessive size information");
        }
        int length = new BigInteger(1, Arrays.copyOfRange(in, at, at + bytes)).intValueExact();
        at += bytes;
        if (length <= SHORT) {
            throw broken(field, "non-canonical size information");
        }
        return length;
    }

    private static RpcError broken(String field, String why) {
        return RpcError.server("rlp: " + why + " for " + field);
    }
}
