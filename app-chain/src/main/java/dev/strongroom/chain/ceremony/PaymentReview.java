package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One payment of a request as the signer reads it.
 *
 * @param intent D
 * @param item what the request says
 * @param decoded what the bytes say; null where they could not be read
 * @param slot the slot they take; null where they could not be read
 * @param earlier what the bytes of the replaced or revoked payment say; null where there is none
 * @param entry what the journal will say of it; null where it is refused
 * @param refused why it will not be signed; null where it may be
 * @param verdicts one for each rule, in the order in which they are asked
 */
public record PaymentReview(
        Digest intent,
        SigningRequest.Item item,
        @Nullable DecodedTransfer decoded,
        @Nullable Slot slot,
        @Nullable DecodedTransfer earlier,
        @Nullable JournalPayment entry,
        SignedBatch.@Nullable Refused refused,
        List<RuleVerdict> verdicts) {
    public PaymentReview {
        verdicts = List.copyOf(verdicts);
    }

    public boolean isAllowed() {
        return refused == null;
    }

    PaymentReview refusedAs(SignedBatch.Refused recorded) {
        return new PaymentReview(intent, item, decoded, slot, earlier, null, recorded, verdicts);
    }
}
