package dev.strongroom.core.api;

/**
 * Calls a payment back whose bytes may exist, by burning its slot on chain. A revocation is an intent of its own with
 * approvals of its own; whichever of the two lands for good decides. A refusal has changed nothing.
 */
public interface Revocations {
    /**
     * Asks for a revocation. From now on the payment's own bytes are not sent for the first time any more. Staff who
     * ask sign the intent as its creator ({@link Approvals#decide} with {@code CREATE}). Once approved, a cold one is
     * exported by {@link ColdSigning#export}; a hot one is signed by the hot signer at the next tick.
     *
     * @param reason 3 to 500 printable characters
     * @return the revocation's intent, to be approved
     */
    ApprovalCase ask(Actor by, String withdrawal, String reason);

    /** Gives a revocation up of which no bytes can exist yet; the payment goes on from where it was. */
    Withdrawal giveUp(Actor by, String withdrawal, String reason);
}
