package dev.strongroom.core.deposit;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.ArrivalPostings;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.Outcome;
import dev.strongroom.core.ledger.TransferSummary;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes what was booked for a block back after the chain has. A customer who has spent a deposit meanwhile leaves a
 * hole in suspense, for people to look into.
 */
@Component
class ReverseArrivals {
    private static final Logger LOG = LoggerFactory.getLogger(ReverseArrivals.class);
    private static final Actor BY = Actor.system("follower");

    private final DepositRows rows;
    private final OutflowRows outflows;
    private final OutflowNews news;
    private final SuspenseStore suspense;
    private final Ledger ledger;
    private final Durably durably;
    private final ArrivalSteps steps;

    ReverseArrivals(
            DepositRows rows,
            OutflowRows outflows,
            OutflowNews news,
            SuspenseStore suspense,
            Ledger ledger,
            Durably durably,
            ArrivalSteps steps) {
        this.rows = rows;
        this.outflows = outflows;
        this.news = news;
        this.suspense = suspense;
        this.ledger = ledger;
        this.durably = durably;
        this.steps = steps;
    }

    void run(Network network) {
        rows.due(network).forEach(row -> attempt(row.id(), () -> reverse(row)));
        outflows.due(network).forEach(row -> attempt(row.id(), () -> reverse(row)));
    }

    private static void attempt(String id, Runnable reversal) {
        try {
            reversal.run();
        } catch (RuntimeException e) {
            LOG.error("{} could not be taken back and is tried again", id, e);
        }
    }

    private void reverse(DepositRow row) {
        List<TransferSummary> history = ledger.history(row.id());
        Optional<Account> lies = ArrivalPostings.whereItLies(history, false);
        if (lies.isEmpty()) {
            durably.run(() -> rows.booksDue(row.id(), false)); // it was never booked
            return;
        }
        Optional<Account> bore = ArrivalPostings.whoBore(history).or(() -> post(row, lies.get()));
        if (bore.isEmpty()) {
            return;
        }
        steps.reached(ArrivalStep.REVERSED);
        boolean isHole = bore.get().kind() == AccountKind.SUSPENSE && lies.get().kind() != AccountKind.SUSPENSE;
        durably.run(() -> {
            rows.booksDue(row.id(), false);
            close(row.id(), "its block is gone, or a payment of the desk's own brought it");
            if (isHole) {
                suspense.open(hole(row, lies.get()));
            }
        });
        steps.reached(ArrivalStep.REVERSAL_STORED);
    }

    /** Who bears it; empty where the books cannot take it yet. */
    private Optional<Account> post(DepositRow row, Account lies) {
        Outcome outcome = ledger.post(ArrivalPostings.reverse(row.arrived(), lies));
        if (outcome instanceof Outcome.Posted) {
            return Optional.of(lies);
        }
        Account instead = ArrivalPostings.suspense(row.arrival().amount());
        if (outcome instanceof Outcome.Insufficient few && few.account().equals(lies)) {
            outcome = ledger.post(ArrivalPostings.reverse(row.arrived(), instead));
            if (outcome instanceof Outcome.Posted) {
                return Optional.of(instead);
            }
        }
        LOG.error("the ledger cannot take deposit {} back yet: {}", row.id(), outcome);
        return Optional.empty();
    }

    private SuspenseItem hole(DepositRow row, Account lies) {
        return new SuspenseItem(
                Resolutions.hole(row.id()),
                row.arrival(),
                true,
                new Note("deposit.reversed", "its block was taken back after the money had been spent"),
                lies.kind() == AccountKind.CUSTOMER ? lies.owner() : null,
                suspense.now(),
                SuspenseState.OPEN,
                null,
                0);
    }

    private void reverse(OutflowRow row) {
        List<TransferSummary> history = ledger.history(row.id());
        Optional<Account> lies = ArrivalPostings.whereItLies(history, true);
        if (lies.isPresent() && ArrivalPostings.whoBore(history).isEmpty()) {
            ledger.post(ArrivalPostings.cameBack(row.left(), lies.get())).orRefuse();
        }
        durably.run(() -> {
            outflows.booksDue(row.id(), false);
            close(row.id(), "its block is gone, or it is known by now why it left");
            if (row.told()) {
                news.cleared(row);
            }
        });
    }

    /** Nobody need decide any more. */
    private void close(String id, String why) {
        suspense.find(id)
                .filter(item -> item.state().isWork())
                .ifPresent(item -> suspense.move(BY, item, SuspenseState.GONE, item.decision(), false, why));
    }
}
