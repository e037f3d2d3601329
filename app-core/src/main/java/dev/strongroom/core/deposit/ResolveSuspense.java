package dev.strongroom.core.deposit;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseItem.Decision;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.core.api.WithdrawalRequest;
import dev.strongroom.core.customer.Customers;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.Outcome;
import dev.strongroom.core.risk.RiskSetting;
import dev.strongroom.core.settings.Settings;
import dev.strongroom.core.staff.Trust;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the ledger what was decided about suspense items. Only the follower's core does, one item after another, so
 * that a decision and a reorganisation never cross.
 */
@Component
class ResolveSuspense {
    private static final Logger LOG = LoggerFactory.getLogger(ResolveSuspense.class);
    private static final Actor BY = Actor.system("follower");

    private final SuspenseRows rows;
    private final SuspenseStore store;
    private final DepositRows deposits;
    private final DepositStore depositStore;
    private final Customers customers;
    private final Refunds refunds;
    private final Ledger ledger;
    private final Fees fees;
    private final Durably durably;
    private final ArrivalSteps steps;

    /** What a withdrawal of an asset costs. */
    @Component
    static class Fees {
        private final Settings settings;
        private final Trust trust;

        Fees(Settings settings, Trust trust) {
            this.settings = settings;
            this.trust = trust;
        }

        /** What is left of an amount for the recipient; refused where nothing is. */
        Amount afterFee(Amount amount) {
            Amount fee = settings.current(RiskSetting.RISK)
                    .value()
                    .limits(trust.current().policy().token(amount.asset()))
                    .fee();
            if (amount.units().compareTo(fee.units()) <= 0) {
                throw new RefusedException("suspense.small", "amount: it is not more than the fee of a withdrawal");
            }
            return amount.minus(fee);
        }
    }

    ResolveSuspense(
            SuspenseRows rows,
            SuspenseStore store,
            DepositRows deposits,
            DepositStore depositStore,
            Customers customers,
            Refunds refunds,
            Ledger ledger,
            Fees fees,
            Durably durably,
            ArrivalSteps steps) {
        this.rows = rows;
        this.store = store;
        this.deposits = deposits;
        this.depositStore = depositStore;
        this.customers = customers;
        this.refunds = refunds;
        this.ledger = ledger;
        this.fees = fees;
        this.durably = durably;
        this.steps = steps;
    }

    void run(Network network) {
        for (SuspenseItem item : rows.due(network)) {
            try {
                resolve(item);
            } catch (RuntimeException e) {
                LOG.error("suspense item {} could not be booked and is tried again", item.id(), e);
            }
        }
    }

    private void resolve(SuspenseItem item) {
        Decision decision = Objects.requireNonNull(item.decision());
        SuspenseResolution resolution = decision.resolution();
        if (resolution.kind() == SuspenseResolution.Kind.REFUND) {
            customers.register(BY, Resolutions.refundCustomer(item));
        }
        Outcome outcome = ledger.post(Resolutions.transfer(item, resolution));
        if (outcome instanceof Outcome.Insufficient few) {
            reopen(item, "the ledger has " + few.available() + " of " + few.needed() + " there");
            return;
        }
        outcome.orRefuse();
        steps.reached(ArrivalStep.RESOLVED);
        if (resolution.kind() == SuspenseResolution.Kind.REFUND) {
            refund(item, decision);
        } else {
            durably.run(() -> {
                store.booked(item, decision);
                credited(item, resolution);
            });
        }
        steps.reached(ArrivalStep.RESOLUTION_STORED);
    }

    /** The deposit that it came with is the customer's now. */
    private void credited(SuspenseItem item, SuspenseResolution resolution) {
        if (!item.isMissing() && resolution.customer() != null) {
            deposits.find(item.id())
                    .filter(row -> row.state() == DepositState.SUSPENDED)
                    .ifPresent(
                            row -> depositStore.move(row, DepositState.CREDITED, null, resolution.customer(), false));
        }
    }

    /** Pays it back by a withdrawal like any other; where a rule refuses that, it is in suspense again. */
    private void refund(SuspenseItem item, Decision decision) {
        SuspenseResolution resolution = decision.resolution();
        try {
            String asked = asked(item, decision);
            steps.reached(ArrivalStep.REFUND_ASKED);
            Decision paid = new Decision(resolution, decision.by(), decision.agreedBy(), asked, decision.at());
            durably.run(() -> {
                store.booked(item, paid);
                rows.awaitRefund(item.id(), asked);
            });
        } catch (RefusedException e) {
            ledger.post(Resolutions.back(item, resolution)).orRefuse();
            reopen(item, e.reason());
        }
    }

    /** What was asked for before a crash stands, whatever the fee is by now. */
    private String asked(SuspenseItem item, Decision decision) {
        String customer = Resolutions.refundCustomer(item);
        String reference = Resolutions.refundReference(item);
        return refunds.asked(decision.by(), customer, reference)
                .orElseGet(() -> refunds.ask(
                        decision.by(),
                        reference,
                        new WithdrawalRequest(
                                customer,
                                fees.afterFee(item.arrival().amount()),
                                Objects.requireNonNull(decision.resolution().to()),
                                reference)));
    }

    private void reopen(SuspenseItem item, String why) {
        durably.run(() -> store.move(BY, item, SuspenseState.OPEN, null, false, why));
    }
}
