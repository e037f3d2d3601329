package dev.strongroom.core.withdrawal;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.WithdrawalEvent;
import dev.strongroom.core.api.WithdrawalEvent.Change;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.staff.Duties;
import org.springframework.stereotype.Component;

/** Hold, release, assign and remark: what stands beside the state. */
@Component
class HoldWithdrawal {
    private final WithdrawalStore store;
    private final Duties duties;
    private final Durably durably;

    HoldWithdrawal(WithdrawalStore store, Duties duties, Durably durably) {
        this.store = store;
        this.duties = duties;
        this.durably = durably;
    }

    void hold(WithdrawalRow row, Actor by, String reason) {
        duties.requireStaff(by);
        if (row.state().mayHaveBytes()) {
            throw WithdrawalProblem.SIGNED.refuse("withdrawal: is " + row.state()
                    + ", so signed bytes may exist; holding it would not keep the money; revoke it on chain instead");
        }
        if (!row.state().canBeStopped()) {
            throw WithdrawalProblem.STATE.refuse("withdrawal: is " + row.state() + " and cannot be held");
        }
        if (row.isHeld()) {
            throw WithdrawalProblem.HOLD.refuse("withdrawal: is held by " + row.heldBy + " already");
        }
        String why = Text.reason(reason);
        durably.run(() -> {
            row.heldBy = by.toString();
            row.heldAt = store.now();
            row.heldReason = why;
            store.touch(row, Change.HELD, by, WithdrawalProblem.HOLD.note(why));
        });
    }

    void release(WithdrawalRow row, Actor by) {
        duties.requireStaff(by);
        if (!row.isHeld()) {
            throw WithdrawalProblem.HOLD.refuse("withdrawal: is not held");
        }
        durably.run(() -> {
            row.heldBy = null;
            row.heldAt = null;
            row.heldReason = null;
            store.touch(row, Change.RELEASED, by, null);
        });
    }

    void assign(WithdrawalRow row, Actor by, String staff) {
        duties.requireStaff(by);
        Actor assignee = Actor.staff(staff);
        duties.requireStaff(assignee);
        durably.run(() -> {
            row.assignee = assignee.id();
            store.touch(row, Change.ASSIGNED, by, null);
        });
    }

    WithdrawalEvent comment(WithdrawalRow row, Actor by, String text) {
        duties.requireStaff(by);
        Note remark = WithdrawalProblem.COMMENT.note(Text.comment(text));
        return durably.call(() -> store.remark(row, by, remark));
    }
}
