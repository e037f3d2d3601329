package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Digest;
import java.time.Instant;
import java.util.List;

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
}
