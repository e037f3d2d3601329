package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Digest;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.EnergyOrder;
import dev.strongroom.core.api.PaymentPurpose;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.book.Shape;
import dev.strongroom.core.risk.RiskSetting;
import dev.strongroom.core.settings.Settings;
import dev.strongroom.core.staff.Trust;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of sweeps, of gas and of energy as they begin; each joins the caller's transaction. */
@Component
class NewOwnPayment {
    private final WithdrawalStore store;
    private final Settings settings;
    private final Trust trust;
    private final Surroundings surroundings;

    NewOwnPayment(WithdrawalStore store, Settings settings, Trust trust, Surroundings surroundings) {
        this.store = store;
        this.settings = settings;
        this.trust = trust;
        this.surroundings = surroundings;
    }

    /** Answers the id. */
    String sweep(Actor by, String key, Digest body, OwnPayments.Ask ask) {
        WithdrawalRow row = row(PaymentPurpose.SWEEP, by, ask.amount(), ask.to());
        row.requestKey = key;
        row.requestHash = body.hex();
        row.expiresAt =
                row.createdAt.plus(settings.current(RiskSetting.RISK).value().approvalWindow());
        row.sender = ask.from().text();
        row.feePayer = ask.payer().equals(ask.from()) ? null : ask.payer().text();
        row.feeCap = ask.feeCap();
        row.gasCap = ask.gasCap();
        row.openKey = OwnRows.openKey(ask.from(), ask.amount().asset());
        store.insert(row);
        return row.id;
    }

    /**
     * Native coin for a sweep's deposit address; ends with the sweep.
     *
     * @param number how many there were before for the same sweep
     */
    String gas(WithdrawalRow sweep, int number, Address from, Amount amount, BigInteger feeCap) {
        WithdrawalRow row = row(PaymentPurpose.GAS, sweep.by(), amount, sweep.from());
        row.requestKey = "gas:" + sweep.id + "#" + number;
        row.requestHash = sweep.requestHash;
        row.expiresAt = sweep.expiresAt;
        row.sender = from.text();
        row.feeCap = feeCap;
        row.serves = sweep.id;
        row.openKey = OwnRows.openKey(sweep);
        store.insert(row);
        return row.id;
    }

    /**
     * A transaction that stakes, lends or takes back.
     *
     * @param key with whoever asks the only one
     * @param serves the sweep of a loan, the loan that is taken back; null for what people ask for
     */
    String energy(
            Actor by,
            String key,
            String body,
            EnergyOrder order,
            Address to,
            BigInteger feeCap,
            @Nullable String serves) {
        WithdrawalRow row = row(PaymentPurpose.ENERGY, by, order.amount(), to);
        row.energyStep = order.kind().name();
        row.requestKey = key;
        row.requestHash = body;
        row.expiresAt =
                row.createdAt.plus(settings.current(RiskSetting.RISK).value().approvalWindow());
        row.sender = order.wallet().text();
        row.feeCap = feeCap;
        row.serves = serves;
        row.openKey =
                OwnRows.openKey(order.kind(), serves == null ? order.wallet().text() : serves);
        store.insert(row);
        return row.id;
    }

    private WithdrawalRow row(PaymentPurpose purpose, Actor by, Amount amount, Address to) {
        Instant now = store.now();
        WithdrawalRow row = new WithdrawalRow();
        row.id = Ids.next(now, surroundings.random());
        row.version = 1;
        row.state = WithdrawalState.REQUESTED.name();
        row.purpose = purpose.name();
        row.creator = by.toString();
        row.customer = "";
        row.asset = amount.asset().toString();
        row.units = amount.units();
        row.feeUnits = BigInteger.ZERO;
        row.recipient = to.text();
        row.recipientShape = Shape.of(to);
        row.reference = "";
        row.createdAt = now;
        row.changedAt = now;
        return row;
    }

    /** The most that the network may take. */
    Amount fee(WithdrawalRow row) {
        return new Amount(
                row.feeCap(),
                trust.current()
                        .policy()
                        .network(row.network())
                        .rules()
                        .nativeToken()
                        .orElseThrow()
                        .asset());
    }

    void reached(Step step) {
        surroundings.steps().reached(step);
    }
}
