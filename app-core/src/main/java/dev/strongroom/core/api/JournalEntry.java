package dev.strongroom.core.api;

import dev.strongroom.chain.Network;
import org.jspecify.annotations.Nullable;

/**
 * One transfer of the books.
 *
 * @param subject what it is about: the id of a withdrawal or a deposit, or {@code opening}
 * @param posting number, time, entries, holds, and the block that caused it
 * @param network where that block is; null where none caused it
 * @param state what became of it
 * @param endedBy number of the transfer that ended its holds; null while they stand or where it has none
 */
public record JournalEntry(
        String subject,
        LedgerPosting posting,
        @Nullable Network network,
        State state,
        @Nullable Long endedBy) {
    /** What became of a transfer. */
    public enum State {
        /** It moved money, and nothing waits. */
        POSTED,
        /** It set money aside, which stands. */
        PENDING,
        /** What it set aside was moved by a later transfer. */
        CLEARED,
        /** What it set aside, a later transfer set aside otherwise. */
        EXCHANGED,
        /** What it set aside was given free; nothing moved. */
        VOIDED,
        /** It gave free what others had set aside, and moved nothing. */
        RELEASE
    }
}
