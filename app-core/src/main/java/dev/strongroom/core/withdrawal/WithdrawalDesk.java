package dev.strongroom.core.withdrawal;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.LedgerPosting;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.core.api.PaymentAttempt;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalCount;
import dev.strongroom.core.api.WithdrawalEvent;
import dev.strongroom.core.api.WithdrawalEvidence;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalRequest;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.api.Withdrawals;
import dev.strongroom.core.staff.Duties;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The contract of money out: each command is one operation under the withdrawal's lock, on a row just read. */
@Component
class WithdrawalDesk implements Withdrawals {
    private final WithdrawalQueries queries;
    private final WithdrawalStore store;
    private final RequestWithdrawal request;
    private final DriveWithdrawal drive;
    private final HoldWithdrawal hold;
    private final StopWithdrawal stop;
    private final OutbidPayment outbid;
    private final Turn turn;
    private final Duties duties;
    private final Locks locks;

    WithdrawalDesk(
            WithdrawalQueries queries,
            WithdrawalStore store,
            RequestWithdrawal request,
            DriveWithdrawal drive,
            HoldWithdrawal hold,
            StopWithdrawal stop,
            OutbidPayment outbid,
            Turn turn,
            Duties duties,
            Locks locks) {
        this.queries = queries;
        this.store = store;
        this.request = request;
        this.drive = drive;
        this.hold = hold;
        this.stop = stop;
        this.outbid = outbid;
        this.turn = turn;
        this.duties = duties;
        this.locks = locks;
    }

    @Override
    public Withdrawal request(Actor by, String key, WithdrawalRequest asked) {
        String id = request.run(by, key, asked).id;
        drive.takeIn(id);
        Withdrawal answer = get(id);
        Note ending = answer.ending();
        if (answer.state() == WithdrawalState.REJECTED
                && ending != null
                && ending.code().equals(WithdrawalProblem.FUNDS.code())) {
            throw WithdrawalProblem.FUNDS.refuse(ending.reason());
        }
        return answer;
    }

    @Override
    public Withdrawal get(String id) {
        return queries.get(id);
    }

    @Override
    public List<Withdrawal> list(WithdrawalQuery query) {
        return queries.list(query);
    }

    @Override
    public List<PaymentAttempt> attempts(String id) {
        return queries.attempts(id);
    }

    @Override
    public Withdrawal hold(Actor by, String id, String reason) {
        return change(id, row -> hold.hold(row, by, reason));
    }

    @Override
    public Withdrawal release(Actor by, String id) {
        return change(id, row -> hold.release(row, by));
    }

    @Override
    public Withdrawal assign(Actor by, String id, String staff) {
        return change(id, row -> hold.assign(row, by, staff));
    }

    @Override
    public Withdrawal reject(Actor by, String id, String reason) {
        duties.requireStaff(by);
        Note why = new Note("withdrawal.rejected", Text.reason(reason));
        return change(id, row -> stop.stop(row, WithdrawalState.REJECTED, by, why));
    }

    @Override
    public Withdrawal cancel(Actor by, String id) {
        Note why = new Note("withdrawal.cancelled", "withdrawn by " + by);
        return change(id, row -> {
            if (!by.equals(row.by())) {
                duties.requireStaff(by);
            }
            stop.stop(row, WithdrawalState.CANCELLED, by, why);
        });
    }

    @Override
    public Withdrawal speedUp(Actor by, String id) {
        duties.requireStaff(by);
        if (!turn.take()) {
            throw WithdrawalProblem.CHANGED.refuse("payout: another core pays at the moment; ask it");
        }
        return change(id, row -> outbid.run(row, by));
    }

    @Override
    public List<WithdrawalEvent> events(String id) {
        return queries.events(id);
    }

    @Override
    public List<LedgerPosting> postings(String id) {
        return queries.postings(id);
    }

    @Override
    public WithdrawalEvent comment(Actor by, String id, String text) {
        return locks.withdrawal(id, () -> hold.comment(store.load(id), by, text));
    }

    @Override
    public List<WithdrawalCount> counts() {
        return queries.counts();
    }

    @Override
    public WithdrawalEvidence evidence(String id) {
        return queries.evidence(id);
    }

    @Override
    public List<OutstandingPayment> outstanding() {
        return queries.outstanding();
    }

    private Withdrawal change(String id, Consumer<WithdrawalRow> operation) {
        locks.withdrawal(id, () -> {
            operation.accept(store.load(id));
            return true;
        });
        return get(id);
    }
}
