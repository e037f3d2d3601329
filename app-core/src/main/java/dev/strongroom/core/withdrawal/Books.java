package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.Outcome;
import dev.strongroom.core.ledger.Transfer;
import dev.strongroom.core.staff.Trust;
import java.math.BigInteger;
import org.springframework.stereotype.Component;

/** A payment's steps in the ledger. Each may be repeated at any time and gets its first answer. */
@Component
class Books {
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

    /** Holds amount and fee on the customer's account; the desk's own money where it lies. */
    Answer reserve(WithdrawalRow row) {
        return answer(row, ledger.post(entries(row).reserve()));
    }

    /** Holds the amount and the fee cap on the wallet. */
    Answer fund(WithdrawalRow row) {
        return answer(row, ledger.post(entries(row).fund()));
    }

    void settle(WithdrawalRow row, Landed landed) {
        require(entries(row).settle(landed));
    }

    /** It failed or was revoked on chain: only the network's fee is gone. */
    void fail(WithdrawalRow row, Landed landed) {
        require(entries(row).fail(landed));
    }

    /** Somebody else's transaction took its slot, or its time has passed: nothing of ours was paid. */
    void lost(WithdrawalRow row) {
        require(entries(row).lost());
    }

    /** Gives everything back that is held for it; nothing of it was signed. */
    void release(WithdrawalRow row) {
        Outcome released = ledger.post(entries(row).release(row.funded));
        // the core may have died after the wallet's money was held and before it was noted
        if (released instanceof Outcome.Refused refused && refused.code().equals("ledger.hold.resolved")) {
            require(entries(row).release(true));
        } else {
            requirePosted(released);
        }
    }

    /** Units that a wallet could pay now. */
    BigInteger available(Route route, Address wallet, Asset asset) {
        return ledger.balance(BookEntries.wallet(route, wallet, asset)).available();
    }

    /** What a sweep's deposit address lacks of the fee cap, units of the native coin; zero where nothing. */
    BigInteger gasShort(WithdrawalRow sweep) {
        Account gas = Account.deposit(sweep.from(), coin(sweep));
        return sweep.gasCap().subtract(ledger.balance(gas).available()).max(BigInteger.ZERO);
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
        boolean ofGas = entries(row).isGas(shortOf);
        Policy policy = trust.current().policy();
        Asset asset = shortOf.account().asset();
        String what = "needed " + policy.token(asset).format(new Amount(shortOf.needed(), asset)) + ", available "
                + policy.token(asset).format(new Amount(shortOf.available().max(BigInteger.ZERO), asset));
        return new Answer.TooLittle(ofGas, what);
    }

    private BookEntries entries(WithdrawalRow row) {
        return BookEntries.of(row, coin(row));
    }

    private Asset coin(WithdrawalRow row) {
        return trust.current()
                .policy()
                .network(row.network())
                .rules()
                .nativeToken()
                .orElseThrow()
                .asset();
    }
}
