package dev.strongroom.core.api;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to go by.
 *
 * @param postings what was posted to the address since it was found equal, newest first, 200 at most
 * @param balances what the chain said it held, newest first, 200 at most
 * @param comments oldest first
 */
public record BreakEvidence(List<Posting> postings, List<BalancePoint> balances, List<BreakComment> comments) {
    public BreakEvidence {
        postings = List.copyOf(postings);
        balances = List.copyOf(balances);
        comments = List.copyOf(comments);
    }

    /**
     * One entry of the address in the books.
     *
     * @param seq number of its transfer
     * @param at when it was posted
     * @param subject what it was about, such as the withdrawal's id
     * @param step which step of that
     * @param change what it added, in base units; negative where it took
     * @param total what the books say after it
     * @param height the block that caused it; null where none did
     * @param txid the transaction that caused it; null where none did
     */
    public record Posting(
            long seq,
            Instant at,
            String subject,
            String step,
            BigInteger change,
            BigInteger total,
            @Nullable Long height,
            @Nullable String txid) {}
}
