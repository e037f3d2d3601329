package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.Approval;
import dev.strongroom.chain.ceremony.Approval.Decision;
import dev.strongroom.chain.ceremony.Envelope;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.ApprovalProblem;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.WithdrawalEvent.Change;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.approval.ApprovalRules;
import dev.strongroom.core.approval.Decisions;
import dev.strongroom.core.signing.Gate;
import dev.strongroom.core.signing.StoredIntents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes a signed decision about an intent. The envelope and what follows from it are stored in one transaction: with
 * the approval that makes it enough a payment under review becomes APPROVED, with a rejection it ends.
 */
@Component
class DecideIntent {
    private final StoredIntents intents;
    private final Decisions decisions;
    private final ApprovalRules rules;
    private final Clearance clearance;
    private final WithdrawalStore store;
    private final StopWithdrawal stop;
    private final GiveUpRevocation giveUp;
    private final Gate gate;
    private final Online online;

    DecideIntent(
            StoredIntents intents,
            Decisions decisions,
            ApprovalRules rules,
            Clearance clearance,
            WithdrawalStore store,
            StopWithdrawal stop,
            GiveUpRevocation giveUp,
            Gate gate,
            Online online) {
        this.intents = intents;
        this.decisions = decisions;
        this.rules = rules;
        this.clearance = clearance;
        this.store = store;
        this.stop = stop;
        this.giveUp = giveUp;
        this.gate = gate;
        this.online = online;
    }

    /**
     * Answers the intent that was decided.
     *
     * @param reason of a rejection; null for every other decision
     */
    Digest run(byte[] bytes, @Nullable String reason) {
        Envelope envelope = Approval.envelope(bytes);
        Approval approval = Approval.read(envelope);
        if ((approval.decision() == Decision.REJECT) != (reason != null)) {
            throw ApprovalProblem.DECISION.refuse("approval.decision: is " + approval.decision()
                    + (reason == null ? ", which is given with a reason" : ", which is no rejection"));
        }
        String why = reason == null ? null : Text.reason(reason);
        Digest digest = approval.intent();
        String withdrawal = intents.withdrawalOf(digest)
                .orElseThrow(() -> ApprovalProblem.INTENT.refuse("approval.D: there is no intent " + digest));
        String gateName = "approval/" + approval.key();
        gate.prepare(gateName);
        return online.locks().withdrawal(withdrawal, () -> {
            WithdrawalRow row = store.load(withdrawal);
            boolean taken = online.durably().call(() -> {
                gate.pass(gateName);
                return take(row, envelope, approval, why);
            });
            if (taken) {
                online.reached(Step.DECISION_STORED);
                if (row.booksDue) {
                    stop.giveBack(row);
                }
            }
            return digest;
        });
    }

    /** False where this very decision was taken before. */
    private boolean take(WithdrawalRow row, Envelope envelope, Approval approval, @Nullable String why) {
        if (decisions.holds(envelope)) {
            return false;
        }
        Digest digest = approval.intent();
        TransferIntent intent = intents.get(digest);
        if (!clearance.isOpen(row, digest, intent)) {
            throw ApprovalProblem.STATE.refuse(
                    "approval: the withdrawal is " + row.state() + ", so this intent is not open for decisions");
        }
        rules.requireAllowed(approval, intent, store.now());
        decisions.add(envelope, approval, store.now());
        Actor by = Actor.staff(approval.staff());
        if (approval.decision() == Decision.REJECT) {
            Note note = new Note("withdrawal.rejected", String.valueOf(why));
            store.touch(row, Change.DECIDED, by, note);
            reject(row, intent, by, note);
            return true;
        }
        Clearance.Cleared cleared = clearance.of(row, digest, intent);
        store.touch(row, Change.DECIDED, by, said(approval, cleared));
        if (intent.kind() != TransferIntent.Kind.REVOKE && cleared.isEnough()) {
            row.endWith(null);
            store.move(row, WithdrawalState.APPROVED, by, null);
        }
        return true;
    }

    private void reject(WithdrawalRow row, TransferIntent intent, Actor by, Note note) {
        switch (intent.kind()) {
            case PAY, SWEEP, STAKE, LEND, RECLAIM, UNSTAKE, COLLECT ->
                stop.decide(row, WithdrawalState.REJECTED, by, note);
            case REVOKE -> giveUp.change(row, by, note);
        }
    }

    private static Note said(Approval approval, Clearance.Cleared cleared) {
        String what = approval.decision() == Decision.CREATE
                ? approval.staff() + " signed what was asked for"
                : approval.staff() + " approved, " + cleared.approvals().size() + " of " + cleared.needed();
        return new Note("approval." + approval.decision().name().toLowerCase(java.util.Locale.ROOT), what);
    }
}
