package dev.strongroom.core.ledger;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry as a statement shows it.
 *
 * @param seq number of its transfer
 * @param at when it was posted
 * @param subject what it was about
 * @param step which step of that
 * @param change what it added to the account's {@link Balance#total}; negative where it took
 * @param total the account's total after it
 * @param cause the block that caused it; null where none did
 */
public record StatementLine(
        long seq,
        Instant at,
        String subject,
        String step,
        BigInteger change,
        BigInteger total,
        @Nullable ChainCause cause) {}
