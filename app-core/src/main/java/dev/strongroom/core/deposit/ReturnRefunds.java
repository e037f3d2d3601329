package dev.strongroom.core.deposit;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseItem.Decision;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.Outcome;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the amount of a refund that was not paid after all back to suspense: people turned it down, its time ran out,
 * or the network refused it. Asked again at every look until the withdrawal has ended one way or the other.
 */
@Component
class ReturnRefunds {
    private static final Logger LOG = LoggerFactory.getLogger(ReturnRefunds.class);
    private static final Actor BY = Actor.system("follower");

    private final SuspenseRows rows;
    private final SuspenseStore store;
    private final Refunds refunds;
    private final Ledger ledger;
    private final Durably durably;
    private final ArrivalSteps steps;

    ReturnRefunds(
            SuspenseRows rows,
            SuspenseStore store,
            Refunds refunds,
            Ledger ledger,
            Durably durably,
            ArrivalSteps steps) {
        this.rows = rows;
        this.store = store;
        this.refunds = refunds;
        this.ledger = ledger;
        this.durably = durably;
        this.steps = steps;
    }

    void run(Network network) {
        for (SuspenseItem item : rows.refunds(network)) {
            try {
                look(item, Objects.requireNonNull(item.decision()));
            } catch (RuntimeException e) {
                LOG.error("the refund of suspense item {} could not be looked at and is tried again", item.id(), e);
            }
        }
    }

    private void look(SuspenseItem item, Decision decision) {
        switch (refunds.standing(Objects.requireNonNull(decision.withdrawal()))) {
            case OPEN -> {}
            case PAID -> durably.run(() -> rows.refundEnded(item.id()));
            case NOT_PAID -> bringBack(item, decision);
        }
    }

    private void bringBack(SuspenseItem item, Decision decision) {
        Outcome outcome = ledger.post(Resolutions.back(item, decision.resolution()));
        if (outcome instanceof Outcome.Insufficient) {
            return; // what the withdrawal held is not given back yet
        }
        outcome.orRefuse();
        steps.reached(ArrivalStep.REFUND_RETURNED);
        durably.run(() -> reopen(item, "the withdrawal " + decision.withdrawal() + " was not paid"));
        steps.reached(ArrivalStep.REFUND_REOPENED);
    }

    /** Where its block was taken back meanwhile, what came back fills the hole that the refund had left. */
    private void reopen(SuspenseItem item, String why) {
        rows.refundEnded(item.id());
        Optional<SuspenseItem> hole = store.find(Resolutions.hole(item.id()))
                .filter(open -> open.state().isWork());
        hole.ifPresent(open -> store.move(BY, open, SuspenseState.GONE, open.decision(), false, why));
        SuspenseState to = hole.isPresent() ? SuspenseState.GONE : SuspenseState.OPEN;
        store.move(BY, item, to, null, false, why);
    }
}
