package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about a withdrawal rests on beside the rules that counted ({@link Withdrawal#risk}).
 *
 * @param withdrawal id
 * @param limits of the customer and asset as they stand now; null where the asset has none any more
 * @param passed the rules that did not count, by the rules it was judged by; empty before it was judged
 * @param days what the customer asked for in this asset on each of the last 30 days (UTC), oldest first, today last;
 *     rejected, cancelled, expired, failed and revoked ones are left out
 * @param similar at most 10 others, newest first: to the same recipient, or by the same customer in this asset with an
 *     amount within a twentieth of this one
 * @param lookAlikes known addresses that could be mistaken for the recipient
 */
public record WithdrawalEvidence(
        String withdrawal,
        @Nullable CustomerLimits limits,
        List<PassedRule> passed,
        List<DaySum> days,
        List<SimilarPayment> similar,
        List<LookAlike> lookAlikes) {
    public WithdrawalEvidence {
        passed = List.copyOf(passed);
        days = List.copyOf(days);
        similar = List.copyOf(similar);
        lookAlikes = List.copyOf(lookAlikes);
    }

    /**
     * The limits of one customer in one asset.
     *
     * @param minimum least amount of one withdrawal
     * @param single amount above which a rule counts
     * @param hour in the last 60 minutes
     * @param day in the last 24 hours
     */
    public record CustomerLimits(Amount minimum, Amount single, Window hour, Window day) {}

    /**
     * A rolling limit.
     *
     * @param used what was asked for, transfers to other customers and this withdrawal counted while it is within
     * @param limit most that may be asked for
     * @param left {@code limit} less {@code used}, zero at least
     */
    public record Window(Amount used, Amount limit, Amount left) {}

    /**
     * A rule that did not count.
     *
     * @param rule its stable name, such as {@code many-in-an-hour}
     * @param weight what it would have added
     * @param value what it saw, a plain decimal number
     * @param threshold it counts above this, a plain decimal number
     */
    public record PassedRule(String rule, int weight, String value, String threshold) {}

    /** What a customer asked for on one day. */
    public record DaySum(LocalDate day, Amount sum, int count) {}

    /**
     * Another withdrawal that is like this one.
     *
     * @param withdrawal its id
     * @param customer whose
     * @param amount how much
     * @param to recipient
     * @param state where it stands
     * @param createdAt when it was asked for
     * @param sameRecipient whether it goes to the same address
     */
    public record SimilarPayment(
            String withdrawal,
            String customer,
            Amount amount,
            Address to,
            WithdrawalState state,
            Instant createdAt,
            boolean sameRecipient) {}
}
