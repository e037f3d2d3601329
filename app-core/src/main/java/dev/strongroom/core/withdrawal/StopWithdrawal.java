package dev.strongroom.core.withdrawal;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.signing.Slots;
import org.springframework.stereotype.Component;

/**
 * Rejects, cancels or lets expire. The decision is stored first and the money is given back after it: the other way
 * round a crash between the two could leave a payment alive whose money is free (ADR 0070).
 */
@Component
class StopWithdrawal {
    private final WithdrawalStore store;
    private final Slots slots;
    private final ReleaseFunds release;
    private final Durably durably;
    private final Surroundings surroundings;

    StopWithdrawal(
            WithdrawalStore store, Slots slots, ReleaseFunds release, Durably durably, Surroundings surroundings) {
        this.store = store;
        this.slots = slots;
        this.release = release;
        this.durably = durably;
        this.surroundings = surroundings;
    }

    /**
     * Refused once bytes may exist, and at an end. The caller holds the withdrawal's lock and has just read the row.
     */
    void stop(WithdrawalRow row, WithdrawalState to, Actor by, Note why) {
        WithdrawalState state = row.state();
        if (state.mayHaveBytes()) {
            throw WithdrawalProblem.SIGNED.refuse("withdrawal: is " + state
                    + ", so signed bytes may exist and the money can still move; revoke it on chain instead");
        }
        if (!state.canBeStopped()) {
            throw WithdrawalProblem.STATE.refuse("withdrawal: is " + state + " and cannot become " + to);
        }
        turnDown(row, to, by, why);
    }

    /** The same without a person's limits: for rules that end it before bytes exist. */
    void turnDown(WithdrawalRow row, WithdrawalState to, Actor by, Note why) {
        durably.run(() -> decide(row, to, by, why));
        giveBack(row);
    }

    /** The first half, in the caller's transaction; {@link #giveBack} is to follow when it has lasted. */
    void decide(WithdrawalRow row, WithdrawalState to, Actor by, Note why) {
        if (row.isPlanned()) {
            slots.giveUp(row.intent());
        }
        row.booksDue = true;
        store.move(row, to, by, why);
    }

    void giveBack(WithdrawalRow row) {
        surroundings.steps().reached(Step.STOP_STORED);
        release.run(row);
    }
}
