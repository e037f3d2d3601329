package dev.strongroom.chain.sandbox.tron;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.tron.trident.proto.Chain.BlockHeader;

/**
 * A block of the chain.
 *
 * @param header what it commits to
 * @param id height in 8 bytes, then the last 24 bytes of the header's SHA-256, hex
 * @param transactions in order
 * @param receipts one for each transaction
 */
record Block(BlockHeader.raw header, String id, List<Tx> transactions, List<Receipt> receipts) {
    private static final int HEIGHT_BYTES = 8;

    Block {
        transactions = List.copyOf(transactions);
        receipts = List.copyOf(receipts);
    }

    /** One with the id that its header gives it. */
    static Block of(BlockHeader.raw header, List<Tx> transactions, List<Receipt> receipts) {
        byte[] id = Sha256.of(header.toByteArray());
        ByteBuffer.wrap(id).putLong(header.getNumber());
        return new Block(header, HexFormat.of().formatHex(id), transactions, receipts);
    }

    long number() {
        return header.getNumber();
    }

    /** Milliseconds since 1970. */
    long time() {
        return header.getTimestamp();
    }

    byte[] idBytes() {
        return HexFormat.of().parseHex(id);
    }

    /** What {@code ref_block_bytes} of a transaction names it by: the last two bytes of its height. */
    ByteString referenceBytes() {
        return ByteString.copyFrom(idBytes(), HEIGHT_BYTES - 2, 2);
    }

    /** What {@code ref_block_hash} of a transaction names it by. */
    ByteString referenceHash() {
        return ByteString.copyFrom(idBytes(), HEIGHT_BYTES, HEIGHT_BYTES);
    }
}
