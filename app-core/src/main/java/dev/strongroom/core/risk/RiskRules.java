package dev.strongroom.core.risk;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.WithdrawalProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole rule book of money out, as staff edit it.
 *
 * @param delayFrom score from which a withdrawal is delayed
 * @param reviewFrom score from which it is reviewed; above {@code delayFrom}
 * @param delay how long a delay lasts, one minute to seven days
 * @param approvalWindow how long approvals may come, one hour to thirty days
 * @param rules what scores; names are unique
 * @param limits by asset (CAIP-19) or by symbol; the asset's own entry wins; an asset with neither is disabled
 * @param suspiciousAddresses in canonical text form
 */
public record RiskRules(
        int delayFrom,
        int reviewFrom,
        Duration delay,
        Duration approvalWindow,
        List<RiskRule> rules,
        Map<String, LimitRules> limits,
        Set<String> suspiciousAddresses) {

    public RiskRules {
        rules = List.copyOf(rules);
        limits = Map.copyOf(limits);
        suspiciousAddresses = Set.copyOf(suspiciousAddresses);
        if (delayFrom < 1 || reviewFrom <= delayFrom) {
            throw new RefusedException(
                    "risk.thresholds",
                    "reviewFrom: " + reviewFrom + " is not above delayFrom " + delayFrom + ", or that is below 1");
        }
        checkBetween("delay", delay, Duration.ofMinutes(1), Duration.ofDays(7));
        checkBetween("approvalWindow", approvalWindow, Duration.ofHours(1), Duration.ofDays(30));
        Set<String> names = rules.stream().map(RiskRule::name).collect(Collectors.toSet());
        if (names.size() != rules.size()) {
            throw new RefusedException("risk.rule", "rules: a name stands twice");
        }
    }

    private static void checkBetween(String field, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new RefusedException(
                    "risk." + field, field + ": " + value + " is not between " + least + " and " + most);
        }
    }

    /** Whether an asset has limits and so is enabled. */
    public boolean hasLimits(Token token) {
        return limits.containsKey(token.asset().toString()) || limits.containsKey(token.symbol());
    }

    /** The limits of an asset; refused where it has none, since an asset without limits is disabled. */
    public Limits limits(Token token) {
        LimitRules own = limits.get(token.asset().toString());
        LimitRules found = own != null ? own : limits.get(token.symbol());
        if (found == null) {
            throw WithdrawalProblem.ASSET.refuse("asset: " + token.symbol() + " (" + token.asset()
                    + ") has no limits yet and is disabled; set them in the risk rules first");
        }
        return found.of(token);
    }
}
