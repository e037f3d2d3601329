package dev.strongroom.chain.tron;

import dev.strongroom.chain.RefusedException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What singles out a TRON transaction besides what it pays, and how long it can land: the value of its slot, written
 * {@code REFBYTES:REFHASH:TIMESTAMP:EXPIRATION}. The reference block (TAPOS) ties the bytes to one chain, since nothing
 * else in them names it.
 *
 * @param refBlockBytes bytes 6 and 7 of the reference block's id, which end its height; four lower-case hex digits
 * @param refBlockHash bytes 8 to 15 of that id; sixteen lower-case hex digits
 * @param timestamp milliseconds since 1970; only makes the bytes unlike others
 * @param expiration milliseconds since 1970, at most 24 hours later: no block with a later time takes the bytes
 */
public record TronSlot(String refBlockBytes, String refBlockHash, long timestamp, long expiration) {
    private static final Pattern BYTES = Pattern.compile("[0-9a-f]{4}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern BLOCK_ID = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern VALUE =
            Pattern.compile("([0-9a-f]{4}):([0-9a-f]{16}):([1-9][0-9]{0,14}):([1-9][0-9]{0,14})");

    public TronSlot {
        if (!BYTES.matcher(refBlockBytes).matches()
                || !HASH.matcher(refBlockHash).matches()) {
            throw new RefusedException(
                    "slot.malformed", "slot: the reference block is not 2 and 8 bytes of lower-case hex");
        }
        TronLimits.checkTimes(timestamp, expiration);
    }

    /** Reads the value of a slot. */
    public static TronSlot read(String value) {
        var parts = VALUE.matcher(value);
        if (!parts.matches()) {
            throw new RefusedException(
                    "slot.malformed", "slot: '" + value + "' is not REFBYTES:REFHASH:TIMESTAMP:EXPIRATION");
        }
        return new TronSlot(
                parts.group(1), parts.group(2), Long.parseLong(parts.group(3)), Long.parseLong(parts.group(4)));
    }

    /**
     * The slot that leans on a block.
     *
     * @param blockId 64 lower-case hex digits: the height in 8 bytes, then 24 of the hash
     */
    public static TronSlot on(String blockId, long timestamp, long expiration) {
        if (!BLOCK_ID.matcher(blockId).matches()) {
            throw new RefusedException("slot.malformed", "slot: '" + blockId + "' is not the id of a block");
        }
        return new TronSlot(blockId.substring(12, 16), blockId.substring(16, 32), timestamp, expiration);
    }

    byte[] blockBytes() {
        return HexFormat.of().parseHex(refBlockBytes);
    }

    byte[] blockHash() {
        return HexFormat.of().parseHex(refBlockHash);
    }

    /** The value of the slot. */
    public String value() {
        return refBlockBytes + ":" + refBlockHash + ":" + timestamp + ":" + expiration;
    }
}
