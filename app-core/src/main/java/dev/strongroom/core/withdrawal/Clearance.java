package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.Approval;
import dev.strongroom.chain.ceremony.Envelope;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.ApprovalProblem;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.approval.ApprovalRules;
import dev.strongroom.core.approval.Decisions;
import dev.strongroom.core.approval.TakenDecision;
import dev.strongroom.core.signing.Attempts;
import dev.strongroom.core.signing.ColdRequests;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the people whom the signed policy asks for have agreed to an intent, by the newest roster and policy. */
@Component
class Clearance {
    private static final Duration DAY = Duration.ofHours(24);

    /**
     * What stands for an intent.
     *
     * @param needed approvals that the policy asks for
     * @param approvals envelopes that count
     * @param approvers whose they are
     * @param creation the creator's signature; null where none came
     * @param missing what is missing; null where nothing is
     */
    record Cleared(
            int needed,
            List<Envelope> approvals,
            List<Actor> approvers,
            @Nullable Envelope creation,
            @Nullable Note missing) {
        boolean isEnough() {
            return missing == null;
        }
    }

    private final ApprovalRules rules;
    private final Decisions decisions;
    private final WithdrawalStore store;
    private final WithdrawalRows rows;
    private final ColdRequests requests;
    private final Attempts attempts;

    Clearance(
            ApprovalRules rules,
            Decisions decisions,
            WithdrawalStore store,
            WithdrawalRows rows,
            ColdRequests requests,
            Attempts attempts) {
        this.rules = rules;
        this.decisions = decisions;
        this.store = store;
        this.rows = rows;
        this.requests = requests;
        this.attempts = attempts;
    }

    /** Whether decisions about the intent are taken: a payment under review, a revocation without bytes. */
    boolean isOpen(WithdrawalRow row, Digest digest, TransferIntent intent) {
        return switch (intent.kind()) {
            case PAY, SWEEP, STAKE, LEND, RECLAIM, UNSTAKE, COLLECT ->
                row.state() == WithdrawalState.REVIEW && row.intent().equals(digest);
            case REVOKE ->
                row.state() == WithdrawalState.REVOKING
                        && row.revocation().filter(digest::equals).isPresent()
                        && !requests.mayBeSigned(digest)
                        && !attempts.exist(digest);
        };
    }

    /** As it stands now, other payments that wait for the signer counted into the day. */
    Cleared of(WithdrawalRow row, Digest digest, TransferIntent intent) {
        return of(digest, intent, others(row, digest, intent));
    }

    /** @param others units of the asset that go cold within the same 24 hours, the intent's own left out */
    Cleared of(Digest digest, TransferIntent intent, BigInteger others) {
        int needed = needed(intent, others);
        List<TakenDecision> standing = decisions.of(digest).stream()
                .filter(taken -> rules.standsNot(taken.approval(), intent).isEmpty())
                .toList();
        List<TakenDecision> approvals = of(standing, Approval.Decision.APPROVE);
        Envelope creation = of(standing, Approval.Decision.CREATE).stream()
                .findFirst()
                .map(TakenDecision::envelope)
                .orElse(null);
        Note missing = null;
        if (approvals.size() < needed) {
            missing = ApprovalProblem.MISSING.note("approvals: " + approvals.size() + " of " + needed
                    + " stand by the newest roster and policy; more approvers have to sign");
        } else if (creation == null && Actor.parse(intent.creator()).isStaff()) {
            missing = ApprovalProblem.CREATION.note(
                    "creation: " + intent.creator() + " asked for it and has not signed the intent yet");
        }
        return new Cleared(
                needed,
                approvals.stream().map(TakenDecision::envelope).toList(),
                approvals.stream()
                        .map(taken -> Actor.staff(taken.approval().staff()))
                        .toList(),
                creation,
                missing);
    }

    /**
     * Units of the asset that went or are to go cold within 24 hours beside this intent; zero on the hot route, and for
     * what takes nothing out of the desk.
     */
    BigInteger others(WithdrawalRow row, Digest digest, TransferIntent intent) {
        if (intent.kind() != TransferIntent.Kind.PAY || row.route() == Route.HOT) {
            return BigInteger.ZERO;
        }
        return exported(digest, intent).add(rows.approvedCold(row.asset, row.id));
    }

    /** Units of the asset that were exported within 24 hours, the intent's own left out. */
    BigInteger exported(Digest digest, TransferIntent intent) {
        return requests.exportedWithin(DAY, intent.payment().amount().asset(), digest, store.now());
    }

    private int needed(TransferIntent intent, BigInteger others) {
        return rules.needed(intent, others.add(intent.payment().amount().units()));
    }

    private static List<TakenDecision> of(List<TakenDecision> taken, Approval.Decision decision) {
        return taken.stream().filter(d -> d.approval().decision() == decision).toList();
    }
}
