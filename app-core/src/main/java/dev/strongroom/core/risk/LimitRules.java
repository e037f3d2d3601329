package dev.strongroom.core.risk;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;

/**
 * The limits of one asset as they are written: plain decimals in whole units.
 *
 * @param minimum least amount of one withdrawal
 * @param single amount above which a rule may score
 * @param hourly most that a customer may take in a rolling hour
 * @param daily most that a customer may take in a rolling day
 * @param fee what the customer pays on top
 */
public record LimitRules(String minimum, String single, String hourly, String daily, String fee) {
    /** The same limits in the token's smallest units. */
    public Limits of(Token token) {
        Limits limits = new Limits(
                amount(token, "minimum", minimum),
                amount(token, "single", single),
                amount(token, "hourly", hourly),
                amount(token, "daily", daily),
                amount(token, "fee", fee));
        if (limits.minimum().isZero() || !limits.daily().isAtLeast(limits.minimum())) {
            throw new RefusedException(
                    "risk.limits", "limits: minimum " + minimum + " of " + token.symbol() + " is zero or above daily");
        }
        return limits;
    }

    private static Amount amount(Token token, String field, String text) {
        try {
            return token.parse(text);
        } catch (RefusedException e) {
            throw new RefusedException("risk.limits", "limits." + token.symbol() + "." + field + ": " + e.reason(), e);
        }
    }
}
