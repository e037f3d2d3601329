package dev.strongroom.core.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as a withdrawal's journal shows it.
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
        @Nullable ChainCause cause) {}
