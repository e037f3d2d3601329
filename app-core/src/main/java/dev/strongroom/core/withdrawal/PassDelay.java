package dev.strongroom.core.withdrawal;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.db.Durably;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** DELAYED: goes on by itself when the delay is over, unless a person holds it. */
@Component
class PassDelay {
    private static final Actor BY = Actor.system("delay");

    private final WithdrawalStore store;
    private final Durably durably;
    private final Surroundings surroundings;

    PassDelay(WithdrawalStore store, Durably durably, Surroundings surroundings) {
        this.store = store;
        this.durably = durably;
        this.surroundings = surroundings;
    }

    boolean run(WithdrawalRow row) {
        Instant due = row.dueAt;
        if (row.isHeld() || due == null || store.now().isBefore(due)) {
            return false;
        }
        durably.run(() -> store.move(row, WithdrawalState.APPROVED, BY, null));
        surroundings.steps().reached(Step.DELAY_OVER);
        return true;
    }
}
