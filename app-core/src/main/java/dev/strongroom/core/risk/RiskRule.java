package dev.strongroom.core.risk;

import dev.strongroom.chain.RefusedException;
import java.util.regex.Pattern;

/**
 * One rule: where its fact is above the threshold, its weight counts.
 *
 * @param name stable name, lower-case words with dashes
 * @param fact what it looks at
 * @param above a plain decimal number, or {@code single} for the asset's single amount
 * @param weight what it adds, 1 to 100
 */
public record RiskRule(String name, Fact fact, String above, int weight) {
    static final String SINGLE = "single";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,7}");
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,37})(\\.[0-9]{1,36})?");

    public RiskRule {
        if (!NAME.matcher(name).matches()) {
            throw new RefusedException("risk.rule", "rules.name: '" + name + "' is not lower-case words with dashes");
        }
        boolean single = above.equals(SINGLE) && fact == Fact.AMOUNT;
        if (!single && !NUMBER.matcher(above).matches()) {
            throw new RefusedException(
                    "risk.rule", "rules.above: '" + above + "' of " + name + " is not a plain decimal number");
        }
        if (weight < 1 || weight > 100) {
            throw new RefusedException(
                    "risk.rule", "rules.weight: " + weight + " of " + name + " is not between 1 and 100");
        }
    }
}
