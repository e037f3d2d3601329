package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Digest;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.core.api.SweepProblem;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.signing.Gate;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way in for whoever decides what is to be swept: asks for sweeps, all of one call or none, and tells of them. What
 * is asked for here goes on by itself like a withdrawal.
 */
@Component
public class OwnPayments {
    /**
     * A sweep to ask for.
     *
     * @param from the deposit address
     * @param to the cold wallet
     * @param amount what is to move
     * @param payer who pays the network
     * @param feeCap the most the network may take, units of its native coin
     * @param gasCap what of it the payer has to hold, where lent energy pays the rest; null for all of it
     */
    public record Ask(
            Address from,
            Address to,
            Amount amount,
            Address payer,
            BigInteger feeCap,
            @Nullable BigInteger gasCap) {}

    private final WithdrawalRows rows;
    private final WithdrawalStore store;
    private final WithdrawalViews views;
    private final OwnRows own;
    private final NewOwnPayment create;
    private final DriveWithdrawal drive;
    private final Gate gate;
    private final Durably durably;

    OwnPayments(
            WithdrawalRows rows,
            WithdrawalStore store,
            WithdrawalViews views,
            OwnRows own,
            NewOwnPayment create,
            DriveWithdrawal drive,
            Gate gate,
            Durably durably) {
        this.rows = rows;
        this.store = store;
        this.views = views;
        this.own = own;
        this.create = create;
        this.drive = drive;
        this.gate = gate;
        this.durably = durably;
    }

    /**
     * The ids of what an earlier call with this key has asked for; empty where there was none.
     *
     * @param body a digest of everything that was asked for
     */
    @Transactional(readOnly = true)
    public List<String> before(Actor by, String key, Digest body) {
        OwnKeys.require(key);
        return earlier(by, key, body);
    }

    /**
     * Asks for them and answers their ids. The same key with the same body finds what was asked for first, with another
     * body it is refused; so is what is under way already ({@code sweep.open}).
     */
    public List<String> ask(Actor by, String key, Digest body, List<Ask> asked) {
        String gateName = "sweep/" + asked.getFirst().from().network();
        gate.prepare(gateName);
        List<String> ids = durably.call(() -> {
            gate.pass(gateName);
            List<String> first = earlier(by, key, body);
            return first.isEmpty() ? insert(by, key, body, asked) : first;
        });
        create.reached(Step.REQUEST_STORED);
        ids.forEach(drive::takeIn);
        return ids;
    }

    private List<String> insert(Actor by, String key, Digest body, List<Ask> asked) {
        List<String> ids = new ArrayList<>();
        for (Ask one : asked) {
            openSweep(one.from(), one.amount().asset()).ifPresent(open -> {
                throw SweepProblem.OPEN.refuse(
                        "lines: " + one.amount().asset() + " of " + one.from() + " is on its way by sweep " + open);
            });
            ids.add(create.sweep(by, requestKey(key, ids.size()), body, one));
        }
        return ids;
    }

    private List<String> earlier(Actor by, String key, Digest body) {
        List<String> ids = new ArrayList<>();
        Optional<WithdrawalRow> row = rows.ofKey(by.toString(), requestKey(key, 0));
        while (row.isPresent()) {
            WithdrawalRow found = row.get();
            if (!found.requestHash.equals(body.hex())) {
                throw WithdrawalProblem.KEY.refuse(
                        "key: was used for other sweeps, " + found.id + " first; use a new key for new ones");
            }
            ids.add(found.id);
            row = rows.ofKey(by.toString(), requestKey(key, ids.size()));
        }
        return ids;
    }

    private static String requestKey(String key, int number) {
        return "sweep:" + key + "#" + number;
    }

    /** The sweep of an asset from an address that is under way. */
    @Transactional(readOnly = true)
    public Optional<String> openSweep(Address from, Asset asset) {
        return own.withOpenKey(OwnRows.openKey(from, asset));
    }

    @Transactional(readOnly = true)
    public Sweep get(String id) {
        WithdrawalRow row = store.load(id);
        return switch (row.purpose()) {
            case SWEEP -> view(row);
            case WITHDRAWAL, GAS, ENERGY ->
                throw WithdrawalProblem.UNKNOWN.refuse("sweep: there is none with id '" + id + "'");
        };
    }

    /** Under way, oldest first. */
    @Transactional(readOnly = true)
    public List<Sweep> open() {
        return views(own.openSweeps());
    }

    /** Ended, newest first. */
    @Transactional(readOnly = true)
    public List<Sweep> done(@Nullable String before, int limit) {
        return views(own.endedSweeps(before == null ? null : store.load(before), limit));
    }

    private List<Sweep> views(List<String> ids) {
        return ids.stream().map(store::load).map(this::view).toList();
    }

    private Sweep view(WithdrawalRow row) {
        List<Withdrawal> energy = row.gasCap == null ? null : payments(own.loansFor(row.id));
        return new Sweep(views.of(row), row.from(), create.fee(row), payments(own.gasOf(row.id)), energy);
    }

    private List<Withdrawal> payments(List<String> ids) {
        return ids.stream().map(store::load).map(views::of).toList();
    }
}
