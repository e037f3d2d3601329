package dev.strongroom.core.approval;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.Approval;
import dev.strongroom.chain.ceremony.Approval.Decision;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.chain.ceremony.Role;
import dev.strongroom.chain.ceremony.Staff;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.ApprovalProblem;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.staff.Trust;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may decide an intent, and how many it takes, by the newest roster and policy. The cold signer asks the same by
 * itself; the core asks first so that a person hears of it at the desk and not a day later at the signer.
 */
@Component
public class ApprovalRules {
    /** How far the clocks of people's desktops may be off. */
    private static final Duration CLOCKS = Duration.ofMinutes(15);

    private final Trust trust;
    private final Decisions decisions;

    ApprovalRules(Trust trust, Decisions decisions) {
        this.trust = trust;
        this.decisions = decisions;
    }

    /** Refuses a decision that may not be taken now; the caller keeps others with the same key out meanwhile. */
    public void requireAllowed(Approval approval, TransferIntent intent, Instant now) {
        requireVersions(approval, intent);
        requireTime(approval, intent, now);
        requirePerson(approval, intent).ifPresent(note -> {
            throw new RefusedException(note.code(), note.reason());
        });
        boolean twice = decisions.of(approval.intent()).stream()
                .map(TakenDecision::approval)
                .anyMatch(before -> before.decision() == approval.decision()
                        && (before.staff().equals(approval.staff())
                                || before.key().equals(approval.key())));
        require(
                !twice,
                ApprovalProblem.DUPLICATE,
                "staff: " + approval.staff() + " has said so already; it counts once");
        decisions.latest(approval.key()).ifPresent(last -> requireRises(approval, last));
    }

    private void requireVersions(Approval approval, TransferIntent intent) {
        TrustFile newest = trust.current();
        require(
                approval.rosterVersion() <= newest.roster().version()
                        && approval.policyVersion() <= newest.policy().version(),
                ApprovalProblem.NEWER,
                "approval: was made under newer rules than this core has; give it the newest trust file");
        require(
                approval.rosterVersion() >= intent.versions().roster()
                        && approval.policyVersion() >= intent.versions().policy(),
                ApprovalProblem.VERSIONS,
                "approval: was made under older rules than the intent asks for; fetch the newest trust file and sign"
                        + " again");
    }

    private static void requireTime(Approval approval, TransferIntent intent, Instant now) {
        Instant deadline = intent.window().expiresAt();
        require(
                now.isBefore(deadline) && !approval.signedAt().isAfter(deadline),
                ApprovalProblem.LATE,
                "approval: came after the deadline " + deadline);
        require(
                !approval.signedAt().isBefore(intent.window().createdAt().minus(CLOCKS)),
                ApprovalProblem.EARLY,
                "approval.signedAt: is before the intent was made; check the clock of the desktop");
        require(
                !approval.signedAt().isAfter(now.plus(CLOCKS)),
                ApprovalProblem.CLOCK,
                "approval.signedAt: is " + approval.signedAt() + ", but it is " + now
                        + " here; check the clock of the desktop");
    }

    private static void requireRises(Approval approval, Approval last) {
        require(
                approval.seq() > last.seq(),
                ApprovalProblem.SEQ,
                "approval.seq: is " + approval.seq() + ", but this key has signed with " + last.seq()
                        + " already; sign with a higher one");
        require(
                !approval.signedAt().isBefore(last.signedAt()),
                ApprovalProblem.SEQ,
                "approval.signedAt: is before that of this key's decision " + last.seq()
                        + "; check the clock of the desktop");
    }

    /** Why a decision that was taken does not count by the newest roster; empty where it counts. */
    public Optional<Note> standsNot(Approval approval, TransferIntent intent) {
        return requirePerson(approval, intent);
    }

    private Optional<Note> requirePerson(Approval approval, TransferIntent intent) {
        Staff staff = trust.current().roster().byKey(approval.key()).orElse(null);
        if (staff == null || !staff.id().equals(approval.staff())) {
            return Optional.of(ApprovalProblem.STAFF.note(
                    "staff: the key of " + approval.staff() + " is not this person's in the roster"));
        }
        boolean creates = approval.decision() == Decision.CREATE;
        List<Role> roles = creates ? List.of(Role.OPERATOR, Role.APPROVER) : List.of(Role.APPROVER);
        if (!roles.contains(approval.role()) || !staff.is(approval.role())) {
            return Optional.of(ApprovalProblem.ROLE.note("role: " + staff.id() + " decides as " + approval.role()
                    + ", but that takes one of " + roles + " in the roster"));
        }
        boolean isCreator = Actor.staff(staff.id()).toString().equals(intent.creator());
        if (approval.decision() == Decision.APPROVE && isCreator) {
            return Optional.of(ApprovalProblem.SELF.note(
                    "staff: " + staff.id() + " asked for this payment and so cannot approve it"));
        }
        if (creates && !isCreator) {
            return Optional.of(ApprovalProblem.STAFF.note(
                    "staff: " + staff.id() + " did not ask for this payment; " + intent.creator() + " did"));
        }
        return Optional.empty();
    }

    /**
     * How many approvals an intent takes.
     *
     * @param rolling units of the asset that go cold within 24 hours, those of the intent included
     */
    public int needed(TransferIntent intent, BigInteger rolling) {
        Policy policy = trust.current().policy();
        return switch (intent.kind()) {
            case PAY ->
                policy.limits(intent.payment().amount().asset())
                        .approvals(intent.payment().amount().units(), rolling);
            case SWEEP, REVOKE, STAKE, LEND, RECLAIM, UNSTAKE, COLLECT -> policy.revokeApprovals();
        };
    }

    private static void require(boolean holds, ApprovalProblem problem, String reason) {
        if (!holds) {
            throw problem.refuse(reason);
        }
    }
}
