package dev.strongroom.core.deposit;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Arrival;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.follower.Sight;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.ArrivalPostings;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.Outcome;
import dev.strongroom.core.signing.Attempts;
import dev.strongroom.core.wallet.Openings;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What leaves the desk's addresses. What a stored payment did is its withdrawal's to book; what nobody asked for is
 * told at once, and booked as missing when it is final.
 */
@Component
class Outflows {
    private static final Logger LOG = LoggerFactory.getLogger(Outflows.class);
    private static final Note UNASKED =
            new Note("outflow.unasked", "it left by a transaction that this desk did not make");

    private final OutflowRows rows;
    private final Attempts attempts;
    private final Openings openings;
    private final SuspenseStore suspense;
    private final Ledger ledger;
    private final OutflowNews news;
    private final Durably durably;

    Outflows(
            OutflowRows rows,
            Attempts attempts,
            Openings openings,
            SuspenseStore suspense,
            Ledger ledger,
            OutflowNews news,
            Durably durably) {
        this.rows = rows;
        this.attempts = attempts;
        this.openings = openings;
        this.suspense = suspense;
        this.ledger = ledger;
        this.news = news;
        this.durably = durably;
    }

    void insert(String id, Arrival arrival, AccountKind holding) {
        rows.insert(id, arrival, holding);
    }

    void orphan(Network network, long above) {
        rows.orphan(network, above);
    }

    void settle(Sight sight) {
        // a signer's answer may be imported only after its payment has landed: then its withdrawal books it
        for (OutflowRow row : rows.unexplained(sight.network())) {
            if (isExplained(row)) {
                durably.run(() -> rows.explained(row.id()));
            } else if (!row.isBooked() && isOpened(row)) {
                unasked(row, sight);
            }
        }
    }

    private boolean isExplained(OutflowRow row) {
        return attempts.hold(row.arrival().txid()) || isBeforeOpening(row);
    }

    private boolean isBeforeOpening(OutflowRow row) {
        OptionalLong opened = opened(row);
        return opened.isPresent() && row.arrival().block().height() <= opened.getAsLong();
    }

    /** Before that, nobody can say whether it is part of the opening balance. */
    private boolean isOpened(OutflowRow row) {
        return row.holding() == AccountKind.DEPOSIT || opened(row).isPresent();
    }

    private OptionalLong opened(OutflowRow row) {
        return row.holding() == AccountKind.DEPOSIT
                ? OptionalLong.empty()
                : openings.of(row.arrival().to(), row.arrival().amount().asset());
    }

    private void unasked(OutflowRow row, Sight sight) {
        if (!row.told()) {
            LOG.error(
                    "{} left {} by {}, which this desk did not make",
                    row.arrival().amount(),
                    row.arrival().to(),
                    row.arrival().txid());
            durably.run(() -> {
                rows.told(row.id());
                news.unasked(row);
            });
        }
        if (row.arrival().block().height() <= sight.finalized() && isCertain(row, sight)) {
            book(row);
        }
    }

    /** Whether enough nodes have it: one that lies may alarm the desk, but it books nothing. */
    private static boolean isCertain(OutflowRow row, Sight sight) {
        Arrival arrival = row.arrival();
        return sight.quorum()
                .agrees(
                        arrival.block(),
                        block -> DepositIds.isIn(
                                block, row.id(), arrival.amount().units()));
    }

    private void book(OutflowRow row) {
        Outcome outcome = ledger.post(ArrivalPostings.left(row.left()));
        if (!(outcome instanceof Outcome.Posted)) {
            LOG.error("the ledger cannot hold the outflow {} yet: {}", row.id(), outcome);
            return;
        }
        durably.run(() -> {
            if (rows.booked(row.id())) {
                suspense.open(new SuspenseItem(
                        row.id(), row.arrival(), true, UNASKED, null, suspense.now(), SuspenseState.OPEN, null, 0));
            } else {
                rows.booksDue(row.id(), true);
            }
        });
    }
}
