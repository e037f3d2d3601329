package dev.strongroom.core.ledger;

import dev.strongroom.core.api.LedgerPosting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as the journal of its subject shows it.
 *
 * @param seq its number
 * @param at when it was posted
 * @param step which step of its subject
 * @param entries what it posted
 * @param holds what it held
 * @param resolvedBy number of the transfer that ended the holds; null while they are open or where there are none
 * @param cause the block that caused it; null where none did
 */
public record TransferSummary(
        long seq,
        Instant at,
        String step,
        List<Line> entries,
        List<Line> holds,
        @Nullable Long resolvedBy,
        @Nullable ChainCause cause) {
    /** The same as the contract speaks of it. */
    public LedgerPosting view() {
        return new LedgerPosting(
                seq,
                at,
                step,
                entries.stream().map(Line::view).toList(),
                holds.stream().map(Line::view).toList(),
                !holds.isEmpty() && resolvedBy == null,
                cause == null ? null : Long.valueOf(cause.height()),
                cause == null ? null : cause.txid());
    }
}
