package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SweepProblem;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.signing.HotSigner;
import dev.strongroom.core.staff.Trust;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A sweep that waits in NEEDS_GAS: asks for exactly what its deposit address lacks, from the hot wallet with most of
 * the native coin and within the signed float. One payment at a time, and no further one after three that failed.
 */
@Component
public class GasStation {
    private static final int MOST_FAILED = 3;

    private final WithdrawalStore store;
    private final OwnRows own;
    private final NewOwnPayment create;
    private final Books books;
    private final HotSigner signer;
    private final Quotes quotes;
    private final WaitingNotes waiting;
    private final Turn turn;
    private final Trust trust;
    private final Online online;

    GasStation(
            WithdrawalStore store,
            OwnRows own,
            NewOwnPayment create,
            Books books,
            HotSigner signer,
            Quotes quotes,
            WaitingNotes waiting,
            Turn turn,
            Trust trust,
            Online online) {
        this.store = store;
        this.own = own;
        this.create = create;
        this.books = books;
        this.signer = signer;
        this.quotes = quotes;
        this.waiting = waiting;
        this.turn = turn;
        this.trust = trust;
        this.online = online;
    }

    /**
     * What a payment of gas costs.
     *
     * @param from the hot wallet that would pay
     * @param available what it could pay now
     * @param fee the most the network takes for it
     */
    public record Pump(Address from, BigInteger available, BigInteger fee) {}

    /** Asks for the gas of a sweep that lacks it, unless it is on its way; says on the sweep why it cannot. */
    void run(WithdrawalRow sweep) {
        if (!sweep.payer().equals(sweep.from())) {
            return; // a cold wallet pays, and only people fill that
        }
        if (own.withOpenKey(OwnRows.openKey(sweep)).isPresent()) {
            return;
        }
        Amount missing = new Amount(books.gasShort(sweep), create.fee(sweep).asset());
        if (missing.isZero()) {
            return; // it has come since; the next look funds the sweep
        }
        try {
            ask(sweep, missing);
        } catch (RefusedException e) {
            waiting.waitFor(sweep, new Note(e.code(), e.reason()));
        } catch (NodeException e) {
            waiting.waitFor(sweep, WaitingNotes.of(e));
        }
    }

    private void ask(WithdrawalRow sweep, Amount missing) {
        List<WithdrawalRow> before =
                own.gasOf(sweep.id).stream().map(store::load).toList();
        long failed = before.stream()
                .filter(row -> row.state() != WithdrawalState.SETTLED)
                .count();
        if (failed >= MOST_FAILED) {
            throw SweepProblem.GAS_FAILED.refuse("gas: " + failed + " payments to " + sweep.from()
                    + " did not arrive; find out why, then cancel the sweep and ask for it anew");
        }
        Pump pump = pump(missing, sweep.from());
        obstacle(missing, pump).ifPresent(note -> {
            throw new RefusedException(note.code(), note.reason());
        });
        online.durably().run(() -> {
            turn.require();
            create.gas(sweep, before.size(), pump.from(), missing, pump.fee());
        });
        online.reached(Step.GAS_ASKED);
    }

    /** The hot wallet that would send native coin to a deposit address, and what that takes. */
    public Pump pump(Amount gas, Address to) {
        Policy policy = trust.current().policy();
        Asset coin = gas.asset();
        Comparator<Address> byAvailable = Comparator.comparing(wallet -> books.available(Route.HOT, wallet, coin));
        Address from = policy.accounts().stream()
                .filter(account -> account.tier() == SignerAccount.Tier.HOT)
                .map(SignerAccount::address)
                .filter(address -> address.network().equals(coin.network()))
                .filter(address -> signer.signsFor(address, store.now()))
                .max(byAvailable)
                .orElseThrow(
                        () -> SweepProblem.GAS.refuse("gas: the signed policy has no hot wallet on " + coin.network()));
        BigInteger most = policy.network(coin.network()).maxFeeCap();
        BigInteger fee = quotes.of(TransferIntent.Kind.PAY, gas, from, to).min(most);
        return new Pump(from, books.available(Route.HOT, from, coin), fee);
    }

    /** Why a hot wallet cannot send so much gas now, and what to do about it. */
    public Optional<Note> obstacle(Amount gas, Pump pump) {
        Policy policy = trust.current().policy();
        Token coin = policy.token(gas.asset());
        if (isUnlimited(policy, gas.asset())) {
            return Optional.of(SweepProblem.GAS.note("gas: the signed policy gives " + coin.symbol()
                    + " no limits, so no hot wallet may send any; have the admins give it limits, or send "
                    + coin.format(gas) + " by hand"));
        }
        if (!signer.hasRoom(gas, store.now())) {
            return Optional.of(SweepProblem.GAS.note("gas: " + coin.format(gas)
                    + " is more than the signed hot float has room for now; sweep less at a time, or wait"));
        }
        BigInteger needed = gas.units().add(pump.fee());
        if (pump.available().compareTo(needed) < 0) {
            return Optional.of(SweepProblem.GAS.note("gas: hot wallet " + pump.from() + " has "
                    + coin.format(new Amount(pump.available().max(BigInteger.ZERO), gas.asset()))
                    + " and needs " + coin.format(new Amount(needed, gas.asset())) + "; fill it"));
        }
        return Optional.empty();
    }

    private static boolean isUnlimited(Policy policy, Asset coin) {
        return policy.network(coin.network()).tokens().stream()
                .anyMatch(token -> token.token().asset().equals(coin) && token.limits() == null);
    }
}
