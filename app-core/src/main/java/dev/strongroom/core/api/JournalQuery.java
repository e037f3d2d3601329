package dev.strongroom.core.api;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.RefusedException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which transfers to list.
 *
 * @param account only those with an entry or a hold on it; null for all
 * @param subject only about this; null for all
 * @param asset only those that move it; null for all
 * @param from not posted before; null for no such bound
 * @param to posted before; null for no such bound
 * @param before only those with a smaller number; {@link Long#MAX_VALUE} for the newest
 * @param limit at most so many, 1 to 1000
 */
public record JournalQuery(
        @Nullable LedgerKey account,
        @Nullable String subject,
        @Nullable Asset asset,
        @Nullable Instant from,
        @Nullable Instant to,
        long before,
        int limit) {
    public JournalQuery {
        if (limit < 1 || limit > 1000) {
            throw new RefusedException("ledger.limit", "limit: " + limit + " is not between 1 and 1000");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new RefusedException("ledger.time", "to: " + to + " is before from " + from);
        }
    }

    public static JournalQuery newest(int limit) {
        return new JournalQuery(null, null, null, null, null, Long.MAX_VALUE, limit);
    }

    /** The same from a {@link JournalPage#next} on. */
    public JournalQuery before(long seq) {
        return new JournalQuery(account, subject, asset, from, to, seq, limit);
    }
}
