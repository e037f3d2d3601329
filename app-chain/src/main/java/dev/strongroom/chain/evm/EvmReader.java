package dev.strongroom.chain.evm;

import com.esaulpaugh.headlong.rlp.RLPDecoder;
import com.esaulpaugh.headlong.rlp.RLPItem;
import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** Bytes to fields, by headlong's strict RLP; what is accepted is written again by web3j and must be the same bytes. */
final class EvmReader {
    static final byte TYPE = 2;
    /** What nodes take at most; refused before anything is parsed. */
    private static final int MAX_BYTES = 128 * 1024;

    private static final int UNSIGNED_FIELDS = 9;
    private static final int SIGNED_FIELDS = 12;
    private static final int WORD_BYTES = 32;

    private EvmReader() {}

    /** Reads the bytes to be signed. */
    static EvmTransaction read(byte[] bytes) {
        List<RLPItem> items = items(bytes);
        if (items.size() == SIGNED_FIELDS) {
            throw new RefusedException("bytes.signed", "bytes: are signed already; the unsigned ones are asked for");
        }
        if (items.size() != UNSIGNED_FIELDS) {
            throw new RefusedException(
                    "shape.fields", "bytes: hold " + items.size() + " fields instead of " + UNSIGNED_FIELDS);
        }
        EvmTransaction fields = fields(items);
        if (!Arrays.equals(EvmWriter.write(fields), bytes)) {
            throw new RefusedException("bytes.canonical", "bytes: are not what their own fields encode to");
        }
        return fields;
    }

    /** The items of the one list behind the type byte; a second transaction or anything else behind it is refused. */
    static List<RLPItem> items(byte[] bytes) {
        if (bytes.length == 0) {
            throw new RefusedException("bytes.empty", "bytes: there are none");
        }
        if (bytes.length > MAX_BYTES) {
            throw new RefusedException("bytes.length", "bytes: are more than " + MAX_BYTES);
        }
        refuseOtherType(bytes[0] & 0xff);
        RLPItem list;
        List<RLPItem> items;
        try {
            list = RLPDecoder.RLP_STRICT.wrapItem(bytes, 1);
            items = list.isList() ? list.asRLPList().elements(RLPDecoder.RLP_STRICT) : List.of();
        } catch (RuntimeException e) {
            // on hostile lengths the library also fails by index, not only by its own exceptions
            throw new RefusedException("rlp.malformed", "bytes: are not canonical RLP, or cut short", e);
        }
        if (!list.isList()) {
            throw new RefusedException("rlp.malformed", "bytes: no list follows the type byte");
        }
        if (list.endIndex != bytes.length) {
            throw new RefusedException(
                    "bytes.trailing", "bytes: " + (bytes.length - list.endIndex) + " follow the transaction");
        }
        return items;
    }

    private static void refuseOtherType(int first) {
        String what = switch (first) {
            case TYPE -> "";
            case 1 -> "accessList";
            case 3 -> "blob";
            case 4 -> "setCode";
            default -> first >= 0xc0 ? "legacy" : "unknown";
        };
        if (!what.isEmpty()) {
            throw new RefusedException(
                    "type." + what, "bytes: begin with 0x%02x, only type 2 (EIP-1559) may be signed".formatted(first));
        }
    }

    static EvmTransaction fields(List<RLPItem> items) {
        BigInteger chainId = number("chainId", items.get(0));
        if (chainId.bitLength() >= Long.SIZE) {
            throw new RefusedException("network.wrong", "chainId: " + chainId + " is no network");
        }
        byte[] to = string("to", items.get(5));
        if (to.length == 0) {
            throw new RefusedException("shape.create", "to: is empty, which would create a contract");
        }
        if (to.length != EvmAddress.BYTES) {
            throw new RefusedException("shape.to", "to: has " + to.length + " bytes instead of 20");
        }
        RLPItem accessList = items.get(8);
        if (!accessList.isList()) {
            throw new RefusedException("rlp.malformed", "accessList: is not a list");
        }
        if (accessList.dataLength != 0) {
            throw new RefusedException("shape.accessList", "accessList: is not empty");
        }
        return new EvmTransaction(
                chainId,
                EvmLimits.checkNonce(number("nonce", items.get(1))),
                number("maxPriorityFeePerGas", items.get(2)),
                number("maxFeePerGas", items.get(3)),
                number("gasLimit", items.get(4)),
                to,
                number("value", items.get(6)),
                string("data", items.get(7)));
    }

    static BigInteger number(String field, RLPItem item) {
        byte[] bytes = string(field, item);
        if (bytes.length > WORD_BYTES || (bytes.length > 0 && bytes[0] == 0)) {
            throw new RefusedException(
                    "rlp.integer", field + ": is not an integer of at most 32 bytes without leading zeros");
        }
        return new BigInteger(1, bytes);
    }

    private static byte[] string(String field, RLPItem item) {
        if (item.isList()) {
            throw new RefusedException("rlp.malformed", field + ": is a list");
        }
        return item.data();
    }
}
