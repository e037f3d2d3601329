package dev.strongroom.core.withdrawal;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SigningProblem;
import dev.strongroom.core.api.WithdrawalEvent.Change;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.signing.Attempt;
import dev.strongroom.core.signing.Attempts;
import dev.strongroom.core.signing.ColdRequests;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends a revocation of which no bytes can exist; the payment goes on from where its own bytes stand. */
@Component
class GiveUpRevocation {
    private final WithdrawalStore store;
    private final Attempts attempts;
    private final ColdRequests requests;
    private final Online online;

    GiveUpRevocation(WithdrawalStore store, Attempts attempts, ColdRequests requests, Online online) {
        this.store = store;
        this.attempts = attempts;
        this.requests = requests;
        this.online = online;
    }

    void run(WithdrawalRow row, Actor by, Note why) {
        if (!isPossible(row)) {
            throw SigningProblem.REVOKE.refuse("revocation: there is none, or signed bytes of it may exist; whichever"
                    + " of the two lands on chain decides now");
        }
        online.durably().run(() -> change(row, by, why));
        online.reached(Step.REVOCATION_GIVEN_UP);
    }

    /** Whether a revocation is open and was neither signed here nor left the core without being refused. */
    boolean isPossible(WithdrawalRow row) {
        return row.state() == WithdrawalState.REVOKING
                && row.revocation()
                        .filter(digest -> !requests.mayBeSigned(digest) && !attempts.exist(digest))
                        .isPresent();
    }

    /** The same in the caller's transaction, which has made certain that it is possible. */
    void change(WithdrawalRow row, Actor by, Note why) {
        row.revocation = null;
        store.touch(row, Change.REVOCATION, by, why);
        store.move(row, back(row), by, why);
    }

    private WithdrawalState back(WithdrawalRow row) {
        List<Attempt> all = attempts.of(row.id);
        if (all.isEmpty()) {
            return WithdrawalState.EXPORTED;
        }
        boolean sent = all.stream().anyMatch(attempt -> attempt.sentAt() != null);
        return sent ? WithdrawalState.UNKNOWN : WithdrawalState.SIGNED;
    }
}
