package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.Route;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.PaymentPurpose;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.ChainCause;
import dev.strongroom.core.ledger.EnergyPostings;
import dev.strongroom.core.ledger.Outcome;
import dev.strongroom.core.ledger.OwnPostings;
import dev.strongroom.core.ledger.Postings;
import dev.strongroom.core.ledger.Transfer;
import java.math.BigInteger;

/**
 * What a payment writes into the books at each of its steps: the one place where that depends on what the payment is
 * for.
 */
sealed interface BookEntries {
    /** Before route and wallet are known. */
    Transfer reserve();

    Transfer fund();

    Transfer settle(Landed landed);

    Transfer fail(Landed landed);

    Transfer lost();

    Transfer release(boolean funded);

    /** Whether what is short is the coin that pays the network. */
    boolean isGas(Outcome.Insufficient shortOf);

    /** @param coin the native coin of its network */
    static BookEntries of(WithdrawalRow row, Asset coin) {
        return switch (row.purpose()) {
            case WITHDRAWAL -> new OfCustomer(row, coin);
            case SWEEP, GAS -> new OfDesk(row, coin);
            case ENERGY -> new OfEnergy(row);
        };
    }

    /** The account of a wallet that pays customers. */
    static Account wallet(Route route, Address wallet, Asset asset) {
        return route == Route.HOT ? Account.hot(wallet, asset) : Account.cold(wallet, asset);
    }

    private static ChainCause cause(WithdrawalRow row, Landed landed) {
        return ChainCause.of(row.network(), landed);
    }

    /** A withdrawal: the customer's money, set aside from the request on. */
    record OfCustomer(WithdrawalRow row, Asset coin) implements BookEntries {
        private static final int ROUND = 1;

        @Override
        public Transfer reserve() {
            return Postings.reserve(order(), row.expiresAt);
        }

        @Override
        public Transfer fund() {
            return Postings.fund(order(), funding());
        }

        @Override
        public Transfer settle(Landed landed) {
            return Postings.settle(order(), funding(), cause(row, landed), new Amount(landed.fee(), coin));
        }

        @Override
        public Transfer fail(Landed landed) {
            return Postings.fail(order(), funding(), cause(row, landed), new Amount(landed.fee(), coin));
        }

        @Override
        public Transfer lost() {
            return Postings.lost(order(), ROUND);
        }

        @Override
        public Transfer release(boolean funded) {
            return Postings.release(order(), funded ? ROUND : 0);
        }

        @Override
        public boolean isGas(Outcome.Insufficient shortOf) {
            return Postings.shortage(order(), shortOf) == Postings.Shortage.GAS;
        }

        private Postings.Order order() {
            return new Postings.Order(row.id, row.customer, row.amount(), row.fee());
        }

        private Postings.Funding funding() {
            AccountKind tier = row.route() == Route.HOT ? AccountKind.HOT : AccountKind.COLD;
            return new Postings.Funding(ROUND, tier, row.from(), new Amount(row.feeCap(), coin));
        }
    }

    /** The desk's own money between its own addresses: nothing on a customer. */
    record OfDesk(WithdrawalRow row, Asset coin) implements BookEntries {
        @Override
        public Transfer reserve() {
            return OwnPostings.reserve(move(), row.expiresAt);
        }

        @Override
        public Transfer fund() {
            return OwnPostings.fund(move(), gas(), new Amount(row.gasCap(), coin));
        }

        @Override
        public Transfer settle(Landed landed) {
            BigInteger received = landed.received();
            return OwnPostings.settle(move(), received, gas(), cause(row, landed), new Amount(landed.fee(), coin));
        }

        @Override
        public Transfer fail(Landed landed) {
            return OwnPostings.fail(move(), gas(), cause(row, landed), new Amount(landed.fee(), coin));
        }

        @Override
        public Transfer lost() {
            return OwnPostings.lost(move());
        }

        @Override
        public Transfer release(boolean funded) {
            return OwnPostings.release(move(), funded);
        }

        /** The amount is set aside from the first step on; what can be short later is the fee. */
        @Override
        public boolean isGas(Outcome.Insufficient shortOf) {
            return true;
        }

        private OwnPostings.Move move() {
            return new OwnPostings.Move(
                    row.id, holding(row.from(), row.asset()), holding(row.to(), row.asset()), row.amount());
        }

        private Account gas() {
            return holding(row.payer(), coin);
        }

        /** A sweep goes from a deposit address to a cold wallet, gas from a hot wallet to a deposit address. */
        private Account holding(Address address, Asset asset) {
            boolean sweeps = row.purpose() == PaymentPurpose.SWEEP;
            if (address.equals(sweeps ? row.from() : row.to())) {
                return Account.deposit(address, asset);
            }
            return wallet(sweeps ? Route.COLD : Route.HOT, address, asset);
        }
    }

    /** Coin of a hot wallet into its stake and back; what is lent stays where it is. */
    record OfEnergy(WithdrawalRow row) implements BookEntries {
        @Override
        public Transfer reserve() {
            return EnergyPostings.reserve(turn(), row.expiresAt);
        }

        @Override
        public Transfer fund() {
            return EnergyPostings.fund(turn());
        }

        @Override
        public Transfer settle(Landed landed) {
            BigInteger returned = switch (row.energy()) {
                case STAKE, LEND, RECLAIM -> BigInteger.ZERO;
                case UNSTAKE, COLLECT -> landed.received();
            };
            return EnergyPostings.settle(turn(), returned, cause(row, landed), landed.fee());
        }

        @Override
        public Transfer fail(Landed landed) {
            return EnergyPostings.fail(turn(), cause(row, landed), landed.fee());
        }

        @Override
        public Transfer lost() {
            return EnergyPostings.lost(turn());
        }

        @Override
        public Transfer release(boolean funded) {
            return EnergyPostings.release(turn(), funded);
        }

        @Override
        public boolean isGas(Outcome.Insufficient shortOf) {
            return true;
        }

        private EnergyPostings.Turn turn() {
            Amount staked = row.energy() == EnergyStep.STAKE ? row.amount() : Amount.zero(row.asset());
            return new EnergyPostings.Turn(row.id, row.from(), staked, row.feeCap());
        }
    }
}
