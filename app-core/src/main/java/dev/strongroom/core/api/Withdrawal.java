package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Route;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal, or another payment out of an address of the desk, as everybody outside the core sees it.
 *
 * @param id its identifier, also the id of its intents
 * @param version rises by one with every change; a command may name the version it was decided on
 * @param state where it stands
 * @param order what was asked
 * @param timing when
 * @param flags what stands beside the state
 * @param risk the assessment with its evidence; null until it was made
 * @param plan route, wallet and intent; null until they are fixed
 * @param ending why it ended as it did, or why it went back; null while nothing is to be said
 * @param payment what is known of it on chain; null until bytes exist
 */
public record Withdrawal(
        String id,
        long version,
        WithdrawalState state,
        Order order,
        Timing timing,
        Flags flags,
        @Nullable RiskAssessment risk,
        @Nullable Plan plan,
        @Nullable Note ending,
        @Nullable Payout payment) {

    /**
     * What was asked.
     *
     * @param purpose what it is for
     * @param energy what it does where its purpose is {@link PaymentPurpose#ENERGY}; null elsewhere
     * @param customer whose money; empty where it is the desk's own, which is for every purpose but a withdrawal
     * @param creator who asked
     * @param amount what the recipient gets
     * @param fee what the customer pays on top, same asset
     * @param to recipient, checked
     * @param reference free text, may be empty
     */
    public record Order(
            PaymentPurpose purpose,
            @Nullable EnergyStep energy,
            String customer,
            Actor creator,
            Amount amount,
            Amount fee,
            Address to,
            String reference) {
        /** A customer's withdrawal. */
        public Order(String customer, Actor creator, Amount amount, Amount fee, Address to, String reference) {
            this(PaymentPurpose.WITHDRAWAL, null, customer, creator, amount, fee, to, reference);
        }

        /** What leaves the customer's account: amount and fee. */
        public Amount total() {
            return amount.plus(fee);
        }
    }

    /**
     * When.
     *
     * @param createdAt asked
     * @param changedAt last change of anything
     * @param expiresAt deadline for approvals, and for a payment that finds no funds
     * @param dueAt end of the delay; null where there is none
     */
    public record Timing(
            Instant createdAt,
            Instant changedAt,
            Instant expiresAt,
            @Nullable Instant dueAt) {}

    /**
     * What stands beside the state.
     *
     * @param hold set while a person holds it back
     * @param assignee id of the member of staff who looks after it
     * @param waiting what it waits for, such as an unopened vault; null where it does not wait
     */
    public record Flags(
            @Nullable Hold hold,
            @Nullable String assignee,
            @Nullable Note waiting) {}

    /** Who holds it back, since when and why. */
    public record Hold(Actor by, Instant at, String reason) {}

    /**
     * How it is to be paid; fixed before the first approval.
     *
     * @param route hot or cold
     * @param from the wallet that pays
     * @param feeCap the most the network may take, base units of its native coin
     * @param intent digest of the intent that staff approve
     */
    public record Plan(Route route, Address from, BigInteger feeCap, Digest intent) {}

    /**
     * What is known on chain.
     *
     * @param txid the transaction that stands for the payment now; one of its attempts
     * @param attempts how many transactions were signed for it; at most one can land
     * @param height block that holds it; null while none does
     * @param networkFee what the network took, base units of the native coin; null until it landed
     */
    public record Payout(
            String txid,
            int attempts,
            @Nullable Long height,
            @Nullable BigInteger networkFee) {}
}
