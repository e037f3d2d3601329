package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.TransferIntent;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.ApprovalProblem;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.signing.StoredIntents;
import org.springframework.stereotype.Component;

/** REVOKING: signs an approved hot revocation, and gives one up for which the approvals did not come in time. */
@Component
class DriveRevocation {
    private static final Actor BY = Actor.system("expiry");

    private final WithdrawalStore store;
    private final StoredIntents intents;
    private final Clearance clearance;
    private final GiveUpRevocation giveUp;
    private final RevokeHot hot;

    DriveRevocation(
            WithdrawalStore store, StoredIntents intents, Clearance clearance, GiveUpRevocation giveUp, RevokeHot hot) {
        this.store = store;
        this.intents = intents;
        this.clearance = clearance;
        this.giveUp = giveUp;
        this.hot = hot;
    }

    /** Answers whether something has changed. */
    boolean run(WithdrawalRow row) {
        if (row.state() != WithdrawalState.REVOKING || row.revocation().isEmpty()) {
            return false;
        }
        if (hot.run(row)) {
            return true;
        }
        var digest = row.revocation().get();
        TransferIntent intent = intents.get(digest);
        boolean late = !store.now().isBefore(intent.window().expiresAt());
        if (late && giveUp.isPossible(row) && !clearance.of(row, digest, intent).isEnough()) {
            giveUp.run(
                    row,
                    BY,
                    ApprovalProblem.LATE.note("the revocation was not approved before "
                            + intent.window().expiresAt() + "; the payment goes on"));
            return true;
        }
        return false;
    }
}
