package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.key.Base58;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The accounts of a message of ours in their order, by which a node numbers balances. */
final class MessageKeys {
    private static final int VERSIONED = 0x80;
    private static final int HEADER_BYTES = 3;

    private MessageKeys() {}

    /**
     * Of bytes that {@link dev.strongroom.chain.solana.SolanaSent} has read: few signatures, fewer than 128 accounts.
     */
    static List<String> of(SignedTransfer signed) {
        byte[] bytes = signed.bytes();
        int message = 1 + bytes[0] * Wire.SIGNATURE_BYTES;
        int at = message + ((bytes[message] & VERSIONED) == 0 ? 0 : 1) + HEADER_BYTES;
        int count = bytes[at++];
        List<String> keys = new ArrayList<>(count);
        for (int i = 0; i < count; i++, at += Wire.KEY_BYTES) {
            keys.add(Base58.encode(Arrays.copyOfRange(bytes, at, at + Wire.KEY_BYTES)));
        }
        return keys;
    }
}
