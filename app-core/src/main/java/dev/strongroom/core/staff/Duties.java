package dev.strongroom.core.staff;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.Role;
import dev.strongroom.chain.ceremony.Staff;
import dev.strongroom.core.api.Actor;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may do what, by the newest roster: creator, approver and custodian of a payment are different people. */
@Component
public final class Duties {
    private final Trust trust;

    Duties(Trust trust) {
        this.trust = trust;
    }

    /** Somebody of the roster, whatever the role: enough to freeze, to hold, to comment. */
    public Staff requireStaff(Actor actor) {
        if (!actor.isStaff()) {
            throw new RefusedException("staff.required", "actor: " + actor + " is not a member of staff");
        }
        return trust.current()
                .roster()
                .byId(actor.id())
                .orElseThrow(() ->
                        new RefusedException("staff.unknown", "staff: '" + actor.id() + "' is not in the roster"));
    }

    public Staff requireRole(Actor actor, Role role) {
        Staff staff = requireStaff(actor);
        if (!staff.is(role)) {
            throw new RefusedException("staff.role", "staff: " + staff.id() + " is no " + role);
        }
        return staff;
    }

    /** Who may loosen what others set: an approver or an admin. */
    public Staff requireApproverOrAdmin(Actor actor) {
        Staff staff = requireStaff(actor);
        if (!staff.is(Role.APPROVER) && !staff.is(Role.ADMIN)) {
            throw new RefusedException("staff.role", "staff: " + staff.id() + " is neither an APPROVER nor an ADMIN");
        }
        return staff;
    }

    /** Who may stake the desk's coin: an operator or an approver. */
    public Staff requireOperatorOrApprover(Actor actor) {
        Staff staff = requireStaff(actor);
        if (!staff.is(Role.OPERATOR) && !staff.is(Role.APPROVER)) {
            throw new RefusedException(
                    "staff.role", "staff: " + staff.id() + " is neither an OPERATOR nor an APPROVER");
        }
        return staff;
    }

    /** Whose key it is; refused for a key that is not in the roster. */
    public Staff byKey(IdentityKey key) {
        return trust.current()
                .roster()
                .byKey(key)
                .orElseThrow(() -> new RefusedException("staff.key", "key: " + key + " is nobody's in the roster"));
    }

    /** An approver who did not ask for the payment. An API key or an admin never approves. */
    public Staff requireApprover(Actor actor, Actor creator) {
        Staff approver = requireRole(actor, Role.APPROVER);
        if (actor.equals(creator)) {
            throw new RefusedException(
                    "duties.creator", "approval: " + approver.id() + " asked for this payment and cannot approve it");
        }
        return approver;
    }

    /** The people of one payment: approvers distinct, each allowed, and the custodian none of them nor the creator. */
    public void requireSeparate(Actor creator, Collection<Actor> approvers, Actor custodian) {
        Set<Actor> seen = new HashSet<>();
        for (Actor approver : approvers) {
            requireApprover(approver, creator);
            if (!seen.add(approver)) {
                throw new RefusedException("duties.twice", "approval: " + approver + " counts once");
            }
        }
        requireRole(custodian, Role.CUSTODIAN);
        if (seen.contains(custodian) || custodian.equals(creator)) {
            throw new RefusedException(
                    "duties.custodian", "custodian: " + custodian + " asked for or approved this payment");
        }
    }
}
