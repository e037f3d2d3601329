package dev.strongroom.core.signing;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.core.api.Note;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One signed transaction of an intent.
 *
 * @param withdrawal id of the withdrawal
 * @param digest of the intent
 * @param intent what was approved
 * @param number 1 for the first of the intent
 * @param unsigned what was signed
 * @param signed what is sent
 * @param feeCap the most it can cost
 * @param signedAt when the bytes were stored
 * @param sentAt when a node was last given the bytes; null while none was
 * @param answer the node's last word; null while there is none
 */
public record Attempt(
        String withdrawal,
        Digest digest,
        TransferIntent intent,
        int number,
        UnsignedTransfer unsigned,
        SignedTransfer signed,
        BigInteger feeCap,
        Instant signedAt,
        @Nullable Instant sentAt,
        @Nullable Note answer) {
    public boolean isRevocation() {
        return intent.kind() == TransferIntent.Kind.REVOKE;
    }

    public String txid() {
        return signed.txid();
    }
}
