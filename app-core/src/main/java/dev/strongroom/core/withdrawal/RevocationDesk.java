package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Digest;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Revocations;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.staff.Duties;
import org.springframework.stereotype.Component;

/** The contract of revocation: each command under the withdrawal's lock, on a row just read. */
@Component
class RevocationDesk implements Revocations {
    private final WithdrawalStore store;
    private final WithdrawalQueries queries;
    private final ApprovalCases cases;
    private final AskRevocation ask;
    private final GiveUpRevocation giveUp;
    private final Duties duties;
    private final Locks locks;

    RevocationDesk(
            WithdrawalStore store,
            WithdrawalQueries queries,
            ApprovalCases cases,
            AskRevocation ask,
            GiveUpRevocation giveUp,
            Duties duties,
            Locks locks) {
        this.store = store;
        this.queries = queries;
        this.cases = cases;
        this.ask = ask;
        this.giveUp = giveUp;
        this.duties = duties;
        this.locks = locks;
    }

    @Override
    public ApprovalCase ask(Actor by, String withdrawal, String reason) {
        Digest intent = locks.withdrawal(withdrawal, () -> ask.run(store.load(withdrawal), by, reason));
        return cases.get(intent);
    }

    @Override
    public Withdrawal giveUp(Actor by, String withdrawal, String reason) {
        duties.requireStaff(by);
        Note why = new Note("revoke.given-up", Text.reason(reason));
        locks.withdrawal(withdrawal, () -> {
            giveUp.run(store.load(withdrawal), by, why);
            return true;
        });
        return queries.get(withdrawal);
    }
}
