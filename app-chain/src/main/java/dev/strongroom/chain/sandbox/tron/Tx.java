package dev.strongroom.chain.sandbox.tron;

import java.util.HexFormat;
import org.tron.trident.proto.Chain;

/**
 * A well-signed transaction.
 *
 * @param id SHA-256 of its raw_data, hex
 * @param message as it was sent
 * @param owner who pays; the signature is this account's
 * @param action what it does
 */
record Tx(String id, Chain.Transaction message, Account owner, Action action) {
    /** Bytes that a node sets aside for the result of a transaction when it counts bandwidth. */
    private static final int RESULT = 64;

    Chain.Transaction.raw raw() {
        return message.getRawData();
    }

    /** The serialized transaction, hex. */
    String hex() {
        return HexFormat.of().formatHex(message.toByteArray());
    }

    /** Bytes of bandwidth that it takes. */
    long bandwidth() {
        return message.getSerializedSize() + (long) RESULT;
    }

    boolean hasMemo() {
        return !raw().getData().isEmpty();
    }
}
