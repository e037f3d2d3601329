package dev.strongroom.core.api;

import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.FeePart;
import dev.strongroom.chain.Slot;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One signed transaction of an intent. All attempts of a withdrawal are kept and watched; their bytes share a slot, so
 * at most one can land.
 *
 * @param intent digest of what was approved
 * @param number 1 for the first, rising with every fee bump
 * @param slot the place on chain it takes
 * @param txid its name on chain
 * @param feeCap the most it can cost
 * @param signedAt when the bytes were stored
 * @param sentAt when they were last given to a node; null while they were not
 * @param lastAnswer the node's last word on them; null while there is none
 * @param bytes what the signed bytes say; null where the policy of now does not list their asset any more
 * @param feeParts what the fee cap is made of; empty where {@code bytes} is null
 */
public record PaymentAttempt(
        Digest intent,
        int number,
        Slot slot,
        String txid,
        BigInteger feeCap,
        Instant signedAt,
        @Nullable Instant sentAt,
        @Nullable Note lastAnswer,
        @Nullable DecodedTransfer bytes,
        List<FeePart> feeParts) {
    public PaymentAttempt {
        feeParts = List.copyOf(feeParts);
    }
}
