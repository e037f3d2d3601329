package dev.strongroom.desktop.session;

import dev.strongroom.chain.Signer;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.StaffMember;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.SuspenseItem;

/** The person at this desk, with the own key unlocked. Closing wipes the key. */
public final class Officer implements AutoCloseable {
    private final StaffMember member;
    private final Signer key;
    private final Runnable wipe;

    /**
     * @param key the Ed25519 key that speaks for this person
     * @param wipe makes the key useless
     */
    public Officer(StaffMember member, Signer key, Runnable wipe) {
        this.member = member;
        this.key = key;
        this.wipe = wipe;
    }

    public StaffMember member() {
        return member;
    }

    public Actor actor() {
        return Actor.staff(member.id());
    }

    public boolean is(StaffRole role) {
        return member.roles().contains(role);
    }

    /** Whether this person may still approve or reject it: as an approver who neither asked for it nor has decided. */
    public boolean canDecide(ApprovalCase open) {
        return is(StaffRole.APPROVER)
                && open.isOpen()
                && !open.intent().creator().equals(actor().toString())
                && open.decisions().stream()
                        .noneMatch(decision -> decision.staff().equals(member.id()));
    }

    /** Whether this person asked for it as an operator and has yet to sign that. */
    public boolean mustSign(ApprovalCase open) {
        return is(StaffRole.OPERATOR)
                && open.isOpen()
                && open.needsCreation()
                && open.intent().creator().equals(actor().toString());
    }

    /** Whether a suspense item is work for this person: open, or proposed by somebody else. */
    public boolean canSettle(SuspenseItem item) {
        SuspenseItem.Decision decision = item.decision();
        return (is(StaffRole.OPERATOR) || is(StaffRole.APPROVER))
                && item.state().isWork()
                && (decision == null || !decision.by().equals(actor()));
    }

    Signer key() {
        return key;
    }

    @Override
    public void close() {
        wipe.run();
    }

    /** The person's id; nothing of the key. */
    @Override
    public String toString() {
        return "Officer[" + member.id() + "]";
    }
}
