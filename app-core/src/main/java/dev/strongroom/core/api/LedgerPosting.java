package dev.strongroom.core.api;

import dev.strongroom.chain.Asset;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One transfer of the ledger about a withdrawal or a deposit.
 *
 * @param seq its number in the books
 * @param at when it was posted
 * @param step which step of it, such as {@code reserve}, {@code settle} or {@code credit}
 * @param entries what it posted; sums to zero for each asset
 * @param holds what it set aside; sums to zero for each asset
 * @param holdsOpen whether {@code holds} still stand; false where there are none
 * @param height the block that caused it; null where none did
 * @param txid the transaction that caused it; null where none did
 */
public record LedgerPosting(
        long seq,
        Instant at,
        String step,
        List<Line> entries,
        List<Line> holds,
        boolean holdsOpen,
        @Nullable Long height,
        @Nullable String txid) {
    public LedgerPosting {
        entries = List.copyOf(entries);
        holds = List.copyOf(holds);
    }

    /**
     * One account's part.
     *
     * @param account its place in the chart, such as {@code CUSTOMER} or {@code HOT}
     * @param owner customer or address; empty for the accounts that exist once an asset
     * @param asset what is counted
     * @param units signed as in the books: what the business has is positive, what it owes or earned is negative
     */
    public record Line(String account, String owner, Asset asset, BigInteger units) {}
}
