package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A request that passed the gate, and the verdict on each of its payments.
 *
 * @param code to be compared with the desk that exported it
 * @param digest of the request's envelope
 * @param request what it asks
 * @param standing the rules it was judged by
 * @param at when, by the signer's clock
 * @param answered whether this very request was answered before; the answer will be the same
 * @param payments in the order of the request
 */
public record Review(
        CompareCode code,
        Digest digest,
        SigningRequest request,
        Standing standing,
        Instant at,
        boolean answered,
        List<PaymentReview> payments) {
    public Review {
        payments = List.copyOf(payments);
    }

    /** Whether anything would be signed. */
    public boolean isAllowed() {
        return payments.stream().anyMatch(PaymentReview::isAllowed);
    }

    /** Refuses with the reason of the payments where none of them may be signed. */
    public void requireAllowed() {
        if (isAllowed()) {
            return;
        }
        List<SignedBatch.Refused> refused = payments.stream()
                .map(PaymentReview::refused)
                .filter(Objects::nonNull)
                .toList();
        // a waiting time is named first, for it begins with this very answer
        SignedBatch.Refused first = refused.stream()
                .filter(r -> r.code().equals(Standing.WAITING))
                .findFirst()
                .orElse(refused.getFirst());
        String others = refused.size() == 1 ? "" : " (and " + (refused.size() - 1) + " more are refused)";
        throw new RefusedException(first.code(), first.reason() + others);
    }
}
