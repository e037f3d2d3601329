package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Digest;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.EnergyOrder;
import dev.strongroom.core.api.EnergyProblem;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.signing.Gate;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in for what people ask of staked coin; what is asked for here goes on by itself like a withdrawal. */
@Component
public class EnergyPayments {
    private final WithdrawalRows rows;
    private final WithdrawalStore store;
    private final WithdrawalViews views;
    private final OwnRows own;
    private final NewOwnPayment create;
    private final EnergyFees fees;
    private final DriveWithdrawal drive;
    private final Gate gate;
    private final Durably durably;

    EnergyPayments(
            WithdrawalRows rows,
            WithdrawalStore store,
            WithdrawalViews views,
            OwnRows own,
            NewOwnPayment create,
            EnergyFees fees,
            DriveWithdrawal drive,
            Gate gate,
            Durably durably) {
        this.rows = rows;
        this.store = store;
        this.views = views;
        this.own = own;
        this.create = create;
        this.fees = fees;
        this.drive = drive;
        this.gate = gate;
        this.durably = durably;
    }

    /**
     * What an earlier call with this key has asked for; empty where there was none.
     *
     * @param body a digest of the order
     */
    @Transactional(readOnly = true)
    public Optional<Withdrawal> before(Actor by, String key, Digest body) {
        OwnKeys.require(key);
        return earlier(by, key, body).map(views::of);
    }

    /**
     * The most that the network may take for it, units of the native coin.
     *
     * @throws dev.strongroom.chain.RefusedException where the network would refuse it, or asks more than the signed
     *     policy allows
     * @throws dev.strongroom.chain.NodeException where no node answers
     */
    public BigInteger fee(EnergyOrder order) {
        return fees.of(order, order.wallet());
    }

    /**
     * Asks for it. The same key with the same body finds what was asked for first, with another body it is refused; so
     * is a step of a wallet of which one is under way ({@code energy.open}).
     *
     * @param feeCap as {@link #fee} says
     */
    public Withdrawal ask(Actor by, String key, Digest body, EnergyOrder order, BigInteger feeCap) {
        String gateName = "energy/" + order.wallet().network();
        gate.prepare(gateName);
        String id = durably.call(() -> {
            gate.pass(gateName);
            return earlier(by, key, body).map(row -> row.id).orElseGet(() -> insert(by, key, body, order, feeCap));
        });
        create.reached(Step.REQUEST_STORED);
        drive.takeIn(id);
        return get(id);
    }

    private String insert(Actor by, String key, Digest body, EnergyOrder order, BigInteger feeCap) {
        String openKey = OwnRows.openKey(order.kind(), order.wallet().text());
        own.withOpenKey(openKey).ifPresent(open -> {
            throw EnergyProblem.OPEN.refuse(
                    "kind: " + order.kind() + " of " + order.wallet() + " is under way as " + open);
        });
        return create.energy(by, requestKey(key), body.hex(), order, order.wallet(), feeCap, null);
    }

    private Optional<WithdrawalRow> earlier(Actor by, String key, Digest body) {
        Optional<WithdrawalRow> row = rows.ofKey(by.toString(), requestKey(key));
        row.filter(found -> !found.requestHash.equals(body.hex())).ifPresent(found -> {
            throw WithdrawalProblem.KEY.refuse("key: was used for another order, " + found.id + "; use a new key");
        });
        return row;
    }

    private static String requestKey(String key) {
        return "energy:" + key;
    }

    private Withdrawal get(String id) {
        return durably.call(() -> views.of(store.load(id)));
    }

    /** What of a wallet has not ended, oldest first. */
    @Transactional(readOnly = true)
    public List<Withdrawal> underWay(Address wallet) {
        return own.openEnergy().stream()
                .map(store::load)
                .filter(row -> row.from().equals(wallet))
                .map(views::of)
                .toList();
    }
}
