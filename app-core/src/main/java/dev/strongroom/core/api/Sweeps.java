package dev.strongroom.core.api;

import dev.strongroom.chain.Network;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves what customers paid in from their deposit addresses into the desk's cold wallets. A sweep is a payment out with
 * the purpose {@link PaymentPurpose#SWEEP}: it is read, held, rejected, cancelled and commented by {@link Withdrawals},
 * signed by its creator and approved by {@link Approvals}, exported and imported by {@link ColdSigning}, and revoked by
 * {@link Revocations}. No customer's balance changes by it. A refusal ({@link dev.strongroom.chain.RefusedException})
 * has changed nothing.
 */
public interface Sweeps {
    /** The most lines that one call starts. */
    int MOST = 200;

    /**
     * What lies on the deposit addresses of a network by the books, final deposits only, and what of it is worth
     * sweeping at the fees of this moment. Asks the network's nodes for the fee; where none answers, the lines say so.
     *
     * @throws dev.strongroom.chain.RefusedException {@code policy.network} where the signed policy does not name it
     */
    SweepPlan plan(Network network);

    /**
     * Asks for sweeps of the chosen lines, for the amounts and fees of this moment. Each waits for its creator's
     * signature and for approval. All of them are asked for, or none.
     *
     * @param by a member of staff
     * @param key idempotency key, 1 to 100 printable characters without blanks: the same key with the same choices
     *     answers the same sweeps, with others it is refused ({@code withdrawal.key})
     * @param chosen 1 to {@link #MOST} of one network, each once; refused with the line's own code where the plan of
     *     now has it as not worth it, {@code sweep.open} where one is under way, {@code sweep.line} where it is not
     *     there
     */
    List<Sweep> start(Actor by, String key, List<SweepChoice> chosen);

    /** One sweep; refused where there is none ({@code withdrawal.unknown}). */
    Sweep get(String id);

    /** Sweeps that are under way, oldest first. */
    List<Sweep> open();

    /**
     * Sweeps that have ended, newest first.
     *
     * @param before only those asked for before this one; null for the newest
     * @param limit 1 to 1000
     */
    List<Sweep> done(@Nullable String before, int limit);
}
