package dev.strongroom.core.sweep;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.NetworkPolicy;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SweepLine;
import dev.strongroom.core.api.SweepProblem;
import dev.strongroom.core.wallet.Openings;
import dev.strongroom.core.wallet.WatchedAddresses;
import dev.strongroom.core.withdrawal.OwnPayments;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The lines of one deposit address. Tokens come before the coin: what they need for their fees is left for them, and
 * the coin can go but for that.
 */
@Component
class SweepLines {
    private final WatchedAddresses addresses;
    private final OwnPayments payments;
    private final Openings openings;

    SweepLines(WatchedAddresses addresses, OwnPayments payments, Openings openings) {
        this.addresses = addresses;
        this.payments = payments;
        this.openings = openings;
    }

    /** What there is to say where nothing can be swept at all. */
    List<SweepLine> without(NetworkPolicy policy, Address from, Map<Asset, BigInteger> held, Note why) {
        String customer = customer(from);
        Asset coin = coin(policy);
        List<SweepLine> lines = new ArrayList<>();
        held.forEach((asset, units) -> lines.add(new SweepLine(
                from,
                customer,
                new Amount(units.max(BigInteger.ZERO), asset),
                Amount.zero(asset),
                null,
                null,
                null,
                Amount.zero(coin),
                why,
                payments.openSweep(from, asset).orElse(null))));
        return lines;
    }

    List<SweepLine> of(
            NetworkPolicy policy,
            Address from,
            Map<Asset, BigInteger> held,
            Address to,
            PlanFees fees,
            Economics economics) {
        String customer = customer(from);
        boolean isKnown = addresses.owner(from).isPresent();
        BigInteger coins = held.getOrDefault(coin(policy), BigInteger.ZERO);
        List<SweepLine> lines = new ArrayList<>();
        for (Token token : tokensFirst(policy)) {
            BigInteger units = held.getOrDefault(token.asset(), BigInteger.ZERO);
            String open = payments.openSweep(from, token.asset()).orElse(null);
            if (units.signum() > 0 || open != null) {
                Amount there = new Amount(units.max(BigInteger.ZERO), token.asset());
                Line line = new Line(from, customer, to, token, there, coins);
                SweepLine done = open != null
                        ? open(line, open, coin(policy))
                        : isKnown ? line(line, fees, economics) : unknown(line, coin(policy));
                lines.add(done);
                coins = left(coins, done);
            }
        }
        return lines;
    }

    /**
     * A line as it begins.
     *
     * @param coins what the address can still spend on fees
     */
    private record Line(
            Address from, @Nullable String customer, Address to, Token token, Amount held, BigInteger coins) {}

    private SweepLine line(Line line, PlanFees fees, Economics economics) {
        Asset coin = economics.coin().asset();
        if (openings.of(line.to(), line.held().asset()).isEmpty()) {
            // what is swept there would be in its opening balance once more
            return stays(
                    line,
                    coin,
                    SweepProblem.DESTINATION.note(
                            "to: " + line.to() + " is not in the books yet; take the wallet into the books first"),
                    null);
        }
        Address payer = fees.payer(line.held(), line.from());
        boolean paysItself = payer.equals(line.from());
        PlanFees.Answer quoted = fees.sweep(line.held(), line.from());
        BigInteger fee = quoted.fee();
        if (fee == null) {
            return new SweepLine(
                    line.from(),
                    line.customer(),
                    line.held(),
                    Amount.zero(line.held().asset()),
                    line.to(),
                    null,
                    payer,
                    Amount.zero(coin),
                    quoted.why(),
                    null);
        }
        boolean isCoin = line.held().asset().equals(coin);
        BigInteger units = isCoin && paysItself
                ? line.coins().subtract(fee).max(BigInteger.ZERO)
                : line.held().units();
        Amount amount = new Amount(units, line.held().asset());
        Amount feeCap = new Amount(fee, coin);
        Amount lent = paysItself && !isCoin ? fees.withEnergy(line.held(), line.from()) : null;
        Amount gas = lent == null ? feeCap : lent;
        Amount gasShort = new Amount(
                paysItself && !isCoin ? gas.units().subtract(line.coins()).max(BigInteger.ZERO) : BigInteger.ZERO,
                coin);
        Amount cost = (lent == null ? feeCap : PlanFees.withLoan(lent)).plus(gasFee(gasShort, line.from(), fees));
        Note why = economics.against(line.token(), amount, feeCap, cost).orElse(null);
        SweepLine done = new SweepLine(
                line.from(), line.customer(), line.held(), amount, line.to(), gas, payer, gasShort, why, null);
        if (lent != null && why == null) {
            fees.lend(done, feeCap);
        }
        return done;
    }

    private static SweepLine unknown(Line line, Asset coin) {
        return stays(
                line,
                coin,
                SweepProblem.SOURCE.note("from: " + line.from() + " is not what a custodian's source gives"),
                null);
    }

    /** What has come since stays until the sweep has ended. */
    private static SweepLine open(Line line, String sweep, Asset coin) {
        return stays(line, coin, SweepProblem.OPEN.note("sweep: " + sweep + " is on its way"), sweep);
    }

    private static SweepLine stays(Line line, Asset coin, Note why, @Nullable String open) {
        return new SweepLine(
                line.from(),
                line.customer(),
                line.held(),
                Amount.zero(line.held().asset()),
                line.to(),
                null,
                null,
                Amount.zero(coin),
                why,
                open);
    }

    /** What the line may cost in all, the sending of the gas and the loan of energy included. */
    static Amount cost(SweepLine line, @Nullable PlanFees fees) {
        Amount fee = line.fee();
        if (fee == null || fees == null) {
            return Amount.zero(line.gasShort().asset());
        }
        Amount taken = fees.feeCaps().containsKey(line.choice()) ? PlanFees.withLoan(fee) : fee;
        return taken.plus(gasFee(line.gasShort(), line.from(), fees));
    }

    private static Amount gasFee(Amount gasShort, Address from, PlanFees fees) {
        if (gasShort.isZero()) {
            return gasShort;
        }
        BigInteger fee = fees.gas(from).fee();
        return fee == null ? Amount.zero(gasShort.asset()) : new Amount(fee, gasShort.asset());
    }

    /** What a line that is worth it, or under way, leaves of the coin for the next one. */
    private static BigInteger left(BigInteger coins, SweepLine done) {
        Amount fee = done.fee();
        if (fee == null || !done.from().equals(done.payer()) || !done.isWorthIt()) {
            return coins;
        }
        return coins.subtract(fee.units()).max(BigInteger.ZERO);
    }

    private static List<Token> tokensFirst(NetworkPolicy policy) {
        List<Token> tokens = new ArrayList<>();
        policy.tokens().stream().skip(1).forEach(token -> tokens.add(token.token()));
        tokens.add(policy.tokens().getFirst().token());
        return tokens;
    }

    private static Asset coin(NetworkPolicy policy) {
        return policy.tokens().getFirst().token().asset();
    }

    private @Nullable String customer(Address from) {
        Optional<WatchedAddresses.Owner> owner = addresses.owner(from);
        return owner.map(WatchedAddresses.Owner::customer).orElse(null);
    }
}
