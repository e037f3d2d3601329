package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.ChainCause;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.Outcome;
import dev.strongroom.core.ledger.Postings;
import dev.strongroom.core.ledger.Postings.Shortage;
import dev.strongroom.core.ledger.Transfer;
import dev.strongroom.core.staff.Trust;
import java.math.BigInteger;
import org.springframework.stereotype.Component;

/** A withdrawal's steps in the ledger. Each may be repeated at any time and gets its first answer. */
@Component
class Books {
    private static final int ROUND = 1;

    /** What the ledger said. */
    sealed interface Answer {
        record Done() implements Answer {}

        /**
         * Too little; nothing was held.
         *
         * @param ofGas whether it is the native coin that is short
         * @param what figures for people
         */
        record TooLittle(boolean ofGas, String what) implements Answer {}
    }

    private final Ledger ledger;
    private final Trust trust;

    Books(Ledger ledger, Trust trust) {
        this.ledger = ledger;
        this.trust = trust;
    }

    /** Holds amount and fee on the customer's account. */
    Answer reserve(WithdrawalRow row) {
        return answer(row, ledger.post(Postings.reserve(order(row), row.expiresAt)));
    }

    /** Holds the amount and the fee cap on the wallet. */
    Answer fund(WithdrawalRow row) {
        return answer(row, ledger.post(Postings.fund(order(row), funding(row))));
    }

    void settle(WithdrawalRow row, Landed landed) {
        require(Postings.settle(order(row), funding(row), cause(row, landed), fee(row, landed.fee())));
    }

    /** It failed or was revoked on chain: only the network's fee is gone. */
    void fail(WithdrawalRow row, Landed landed) {
        require(Postings.fail(order(row), funding(row), cause(row, landed), fee(row, landed.fee())));
    }

    /** Somebody else's transaction took its slot, or its time has passed: nothing of ours was paid. */
    void lost(WithdrawalRow row) {
        require(Postings.lost(order(row), ROUND));
    }

    /** Gives everything back that is held for it; nothing of it was signed. */
    void release(WithdrawalRow row) {
        Outcome released = ledger.post(Postings.release(order(row), row.funded ? ROUND : 0));
        // the core may have died after the wallet's money was held and before it was noted
        if (released instanceof Outcome.Refused refused && refused.code().equals("ledger.hold.resolved")) {
            require(Postings.release(order(row), ROUND));
        } else {
            requirePosted(released);
        }
    }

    /** Units that a wallet could pay now. */
    BigInteger available(Route route, Address wallet, Asset asset) {
        return ledger.balance(account(route, wallet, asset)).available();
    }

    private void require(Transfer transfer) {
        requirePosted(ledger.post(transfer));
    }

    private static void requirePosted(Outcome outcome) {
        if (!(outcome instanceof Outcome.Posted)) {
            throw new IllegalStateException("the ledger does not take what has happened: " + outcome);
        }
    }

    private Answer answer(WithdrawalRow row, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Posted _ -> new Answer.Done();
            case Outcome.Insufficient shortOf -> shortAnswer(row, shortOf);
            case Outcome.Refused refused ->
                throw new IllegalStateException("the ledger refused withdrawal " + row.id + ": " + refused);
        };
    }

    private Answer shortAnswer(WithdrawalRow row, Outcome.Insufficient shortOf) {
        boolean ofGas = Postings.shortage(order(row), shortOf) == Shortage.GAS;
        Policy policy = trust.current().policy();
        Asset asset = shortOf.account().asset();
        String what = "needed " + policy.token(asset).format(new Amount(shortOf.needed(), asset)) + ", available "
                + policy.token(asset).format(new Amount(shortOf.available().max(BigInteger.ZERO), asset));
        return new Answer.TooLittle(ofGas, what);
    }

    private static Postings.Order order(WithdrawalRow row) {
        return new Postings.Order(row.id, row.customer, row.amount(), row.fee());
    }

    private Postings.Funding funding(WithdrawalRow row) {
        return new Postings.Funding(ROUND, kind(row.route()), row.from(), fee(row, row.feeCap()));
    }

    private Amount fee(WithdrawalRow row, BigInteger units) {
        Asset nativeCoin = trust.current()
                .policy()
                .network(row.network())
                .rules()
                .nativeToken()
                .orElseThrow()
                .asset();
        return new Amount(units, nativeCoin);
    }

    private static ChainCause cause(WithdrawalRow row, Landed landed) {
        return ChainCause.of(row.network(), landed);
    }

    private static Account account(Route route, Address wallet, Asset asset) {
        return route == Route.HOT ? Account.hot(wallet, asset) : Account.cold(wallet, asset);
    }

    private static AccountKind kind(Route route) {
        return route == Route.HOT ? AccountKind.HOT : AccountKind.COLD;
    }
}
