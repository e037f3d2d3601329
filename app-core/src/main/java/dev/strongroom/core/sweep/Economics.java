package dev.strongroom.core.sweep;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SweepProblem;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Whether a sweep is worth its fee.
 *
 * @param rules what staff have set
 * @param coin that pays the network
 * @param maxFeeCap the highest cap of the signed policy, units of the coin
 */
record Economics(SweepRules rules, Token coin, BigInteger maxFeeCap) {
    /**
     * Why it is not; empty where it is.
     *
     * @param amount what would be swept
     * @param feeCap of the sweep itself
     * @param cost of everything, the payment of gas included
     */
    Optional<Note> against(Token token, Amount amount, Amount feeCap, Amount cost) {
        if (amount.isZero()) {
            return Optional.of(SweepProblem.NOTHING.note(
                    "amount: what lies there does not pay its own fee of " + coin.format(feeCap)));
        }
        if (feeCap.units().compareTo(maxFeeCap) > 0) {
            return Optional.of(SweepProblem.FEE_CAP.note("fee: the network asks up to " + coin.format(feeCap)
                    + ", the signed policy allows " + coin.format(maxFeeCap)));
        }
        Optional<Amount> least = rules.minimum(token);
        if (least.isEmpty() || !amount.isAtLeast(least.get())) {
            return Optional.of(SweepProblem.MINIMUM.note(
                    least.isEmpty()
                            ? "minimums: nobody has said from what amount on " + token.symbol() + " is worth sweeping"
                            : "amount: " + token.format(amount) + " is less than the least, "
                                    + token.format(least.get())));
        }
        Optional<BigInteger> worth = rules.worth(cost, coin, token);
        if (worth.isEmpty()) {
            return Optional.of(SweepProblem.VALUE.note(
                    "coins: nobody has said what " + coin.symbol() + " is worth in " + token.symbol()));
        }
        if (rules.isTooDear(worth.get(), amount.units())) {
            return Optional.of(SweepProblem.SHARE.note("fee: up to " + coin.format(cost)
                    + ", worth " + token.format(worth.get()) + " " + token.symbol() + ", is more than "
                    + rules.largestShare() + " of " + token.format(amount) + "; wait until more has come, or until the"
                    + " network is cheaper"));
        }
        return Optional.empty();
    }
}
