package dev.strongroom.chain.evm;

import com.esaulpaugh.headlong.rlp.RLPEncoder;
import com.esaulpaugh.headlong.rlp.RLPItem;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.key.Secp256k1;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.util.BigIntegers;

/** Joins signatures to unsigned bytes and takes them off again; the nine fields are copied, never encoded anew. */
final class EvmSignature {
    private static final int UNSIGNED_FIELDS = 9;

    private EvmSignature() {}

    /**
     * The signed bytes: the nine fields, y parity, r and s as integers without leading zeros.
     *
     * @param signature r ‖ s ‖ recovery id
     */
    static byte[] join(byte[] unsigned, byte[] signature) {
        if (signature.length != Secp256k1.SIGNATURE_BYTES || (signature[64] & ~1) != 0) {
            throw malformed();
        }
        byte[] parity = signature[64] == 0 ? new byte[0] : new byte[] {1};
        byte[] fields = payload(unsigned);
        byte[] tail = RLPEncoder.sequence(parity, minimal(signature, 0), minimal(signature, 32));
        return withHeader(fields, tail);
    }

    /** The signature of signed bytes whose nine fields must be those expected: r ‖ s ‖ recovery id. */
    static byte[] take(byte[] expected, byte[] signed) {
        List<RLPItem> items = EvmReader.items(signed);
        if (items.size() != UNSIGNED_FIELDS + 3) {
            throw new RefusedException("signed.fields", "signed: holds " + items.size() + " fields instead of 12");
        }
        byte[] fields = payload(expected);
        int from = items.getFirst().index;
        int to = items.get(UNSIGNED_FIELDS - 1).endIndex;
        if (!Arrays.equals(signed, from, to, fields, 0, fields.length)) {
            throw new RefusedException("signed.changed", "signed: is not the transaction that was to be signed");
        }
        BigInteger parity = EvmReader.number("yParity", items.get(UNSIGNED_FIELDS));
        if (parity.bitLength() > 1) {
            throw malformed();
        }
        byte[] signature = new byte[Secp256k1.SIGNATURE_BYTES];
        BigIntegers.asUnsignedByteArray(EvmReader.number("r", items.get(UNSIGNED_FIELDS + 1)), signature, 0, 32);
        BigIntegers.asUnsignedByteArray(EvmReader.number("s", items.get(UNSIGNED_FIELDS + 2)), signature, 32, 32);
        signature[64] = parity.byteValueExact();
        if (!Arrays.equals(join(expected, signature), signed)) {
            throw new RefusedException("bytes.canonical", "signed: is not what its own fields encode to");
        }
        return signature;
    }

    /** The encoded fields behind type byte and list header. */
    private static byte[] payload(byte[] unsigned) {
        List<RLPItem> items = new ArrayList<>(EvmReader.items(unsigned));
        return Arrays.copyOfRange(unsigned, items.getFirst().index, items.getLast().endIndex);
    }

    private static byte[] withHeader(byte[] fields, byte[] tail) {
        int length = fields.length + tail.length;
        byte[] header = header(length);
        byte[] signed = Arrays.copyOf(header, header.length + length);
        System.arraycopy(fields, 0, signed, header.length, fields.length);
        System.arraycopy(tail, 0, signed, header.length + fields.length, tail.length);
        return signed;
    }

    /** The type byte and the header of a list (RLP; a payload of signed bytes always has more than 55 bytes). */
    private static byte[] header(int length) {
        return length < 256
                ? new byte[] {EvmReader.TYPE, (byte) 0xf8, (byte) length}
                : new byte[] {EvmReader.TYPE, (byte) 0xf9, (byte) (length >> 8), (byte) length};
    }

    private static byte[] minimal(byte[] signature, int offset) {
        return BigIntegers.asUnsignedByteArray(
                new BigInteger(1, Arrays.copyOfRange(signature, offset, offset + Secp256k1.SCALAR_BYTES)));
    }

    private static RefusedException malformed() {
        return new RefusedException("signature.malformed", "signature: is not r, s and a parity of 0 or 1");
    }
}
