package dev.strongroom.core.api;

import java.util.List;

/**
 * Money out. Every command names who asks; a command that a rule turns down throws
 * {@link dev.strongroom.chain.RefusedException} with a code of {@link WithdrawalProblem} and has changed nothing.
 */
public interface Withdrawals {
    /**
     * Asks for a withdrawal. The same key of the same actor with the same body gets the first answer, a refusal for
     * lack of funds included; with another body it is refused ({@code withdrawal.key}).
     *
     * @param key idempotency key, 1 to 128 printable characters without blanks
     */
    Withdrawal request(Actor by, String key, WithdrawalRequest request);

    /** One withdrawal; refused where there is none ({@code withdrawal.unknown}). */
    Withdrawal get(String id);

    /** What matches, newest first. */
    List<Withdrawal> list(WithdrawalQuery query);

    /** Every transaction signed for it, oldest first. */
    List<PaymentAttempt> attempts(String id);

    /** Holds it back where it stands; it neither goes on by itself nor is signed. Only before bytes may exist. */
    Withdrawal hold(Actor by, String id, String reason);

    /** Ends a hold. */
    Withdrawal release(Actor by, String id);

    /** Gives it to a member of staff to look after. */
    Withdrawal assign(Actor by, String id, String staff);

    /** Turns it down with a reason and gives the money back. Only before bytes may exist. */
    Withdrawal reject(Actor by, String id, String reason);

    /**
     * Withdraws the request and gives the money back. Refused once bytes may exist ({@code withdrawal.signed}): signed
     * money is never cancelled, only revoked on chain.
     */
    Withdrawal cancel(Actor by, String id);

    /**
     * Signs the same payment in the same slot at a higher price, up to its fee cap. Only for the hot route and while it
     * has not landed.
     */
    Withdrawal speedUp(Actor by, String id);

    /** Everything that happened to it, oldest first. */
    List<WithdrawalEvent> events(String id);

    /** What the ledger posted and set aside for it, oldest first. */
    List<LedgerPosting> postings(String id);

    /**
     * A remark of a member of staff, kept as an event and in the audit log; changes nothing else, its version neither.
     *
     * @param text 3 to 500 printable characters
     */
    WithdrawalEvent comment(Actor by, String id, String text);

    /** How many stand in each state; states without any are left out. */
    List<WithdrawalCount> counts();

    /** What a decision about it rests on, as things stand now. */
    WithdrawalEvidence evidence(String id);

    /** Everything that may have been signed away and has not landed for good, oldest first. */
    List<OutstandingPayment> outstanding();
}
