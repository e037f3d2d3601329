package dev.strongroom.core.api;

import dev.strongroom.chain.Digest;
import java.util.List;

/**
 * Decisions of staff about intents. Who decides signs at the own desk, over D computed there from the fields it draws;
 * the core checks and keeps the envelope. A refusal ({@link dev.strongroom.chain.RefusedException}) names the rule by a
 * code of {@link ApprovalProblem} or of the envelope, and has changed nothing.
 */
public interface Approvals {
    /** What waits for decisions: payments under review and open revocations, oldest first. */
    List<ApprovalCase> waiting();

    /** One intent and what was decided about it; refused where there is none ({@code approval.intent}). */
    ApprovalCase get(Digest intent);

    /** All intents of a withdrawal: its payments, then its revocations, each oldest first. */
    List<ApprovalCase> of(String withdrawal);

    /**
     * Takes a signed decision to approve, or the creator's to ask for it ({@code CREATE}); the approval that makes it
     * enough lets the payment go on. The same envelope again gets the case as it stands and counts once.
     *
     * @param envelope bytes of an envelope of type {@code strongroom/approval}
     */
    ApprovalCase decide(byte[] envelope);

    /**
     * Takes a signed decision to reject: the payment is turned down and the customer has the money again; a revocation
     * is given up.
     *
     * @param envelope bytes of an envelope of type {@code strongroom/approval} with the decision {@code REJECT}
     * @param reason 3 to 500 printable characters, for the customer's desk; not signed
     */
    ApprovalCase reject(byte[] envelope, String reason);

    /**
     * The next number that a key must sign with: above every one that this core has seen of it.
     *
     * @param key hex of the Ed25519 key
     */
    long nextSeq(String key);
}
