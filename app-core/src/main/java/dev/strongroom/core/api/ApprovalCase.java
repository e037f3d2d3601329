package dev.strongroom.core.api;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.TransferIntent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An intent and what was decided about it: everything that a desk needs to compute D by itself and to draw the strip of
 * approvals.
 *
 * @param withdrawal id
 * @param state where the withdrawal stands
 * @param route who will sign
 * @param intent the fields that decide where money goes
 * @param document canonical JSON of the intent, UTF-8; D is its tagged hash, which the desk computes itself
 * @param digest D as the core has it, to compare and to name the case; never to be signed unseen
 * @param needed how many approvals the newest policy asks for
 * @param decisions oldest first
 * @param isOpen whether decisions are taken
 */
public record ApprovalCase(
        String withdrawal,
        WithdrawalState state,
        Route route,
        TransferIntent intent,
        String document,
        Digest digest,
        int needed,
        List<Decision> decisions,
        boolean isOpen) {
    public ApprovalCase {
        decisions = List.copyOf(decisions);
    }

    /** What a person said. */
    public enum Verdict {
        /** Asked for it. */
        CREATE,
        APPROVE,
        REJECT
    }

    /**
     * One signed decision.
     *
     * @param verdict what was decided
     * @param staff id of the person
     * @param key hex of the person's key
     * @param seq its number among the decisions of the key
     * @param signedAt by the person's clock
     * @param receivedAt by the core's clock
     * @param standsNot why it no longer counts, such as a role that is gone; null while it counts
     */
    public record Decision(
            Verdict verdict,
            String staff,
            String key,
            long seq,
            Instant signedAt,
            Instant receivedAt,
            @Nullable Note standsNot) {}

    /** Approvals that count. */
    public int approvals() {
        return (int) decisions.stream()
                .filter(d -> d.verdict() == Verdict.APPROVE && d.standsNot() == null)
                .count();
    }

    /** Whether the creator is staff and the own signature is still to come. */
    public boolean needsCreation() {
        return intent.creator().startsWith("staff:")
                && decisions.stream().noneMatch(d -> d.verdict() == Verdict.CREATE && d.standsNot() == null);
    }
}
