package dev.strongroom.core.risk;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.WithdrawalProblem;

/**
 * The limits of one asset in its smallest units. Hourly and daily ones roll and hold for each customer.
 *
 * @param minimum least amount of one withdrawal
 * @param single amount above which a rule may score
 * @param hourly most that a customer may take in an hour
 * @param daily most that a customer may take in a day
 * @param fee what the customer pays on top
 */
public record Limits(Amount minimum, Amount single, Amount hourly, Amount daily, Amount fee) {
    /**
     * Refuses an amount that breaks a limit.
     *
     * @param lastHour what the customer took or is about to take within the hour before, this one not counted
     * @param lastDay the same within the day before
     */
    public void check(Token token, Amount amount, Amount lastHour, Amount lastDay) {
        if (!amount.isAtLeast(minimum)) {
            throw WithdrawalProblem.MINIMUM.refuse("amount: " + token.format(amount) + " is below the minimum of "
                    + token.format(minimum) + "; ask for more");
        }
        checkRolling(token, amount, lastHour, lastDay);
    }

    /** The same without the least amount, which holds for withdrawals only. */
    public void checkRolling(Token token, Amount amount, Amount lastHour, Amount lastDay) {
        checkRolling(WithdrawalProblem.HOURLY, "hour", hourly, token, amount, lastHour);
        checkRolling(WithdrawalProblem.DAILY, "day", daily, token, amount, lastDay);
    }

    private static void checkRolling(
            WithdrawalProblem problem, String window, Amount limit, Token token, Amount amount, Amount taken) {
        if (!limit.isAtLeast(amount.plus(taken))) {
            Amount left = limit.isAtLeast(taken) ? limit.minus(taken) : Amount.zero(limit.asset());
            throw problem.refuse("amount: " + token.format(amount) + " is above what is left of the limit of "
                    + token.format(limit) + " in one " + window + " (" + token.format(left) + " left)");
        }
    }
}
