package dev.strongroom.core.risk;

import dev.strongroom.chain.Token;
import dev.strongroom.core.api.RiskAssessment;
import dev.strongroom.core.api.RiskAssessment.Contribution;
import dev.strongroom.core.api.RiskAssessment.Outcome;
import dev.strongroom.core.api.WithdrawalEvidence.PassedRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Judges one withdrawal by the rules: which of them count, the sum, and what follows. */
public final class RiskScore {
    private final RiskRules rules;
    private final long version;

    /** @param version of the rules, kept with every assessment */
    public RiskScore(RiskRules rules, long version) {
        this.rules = rules;
        this.version = version;
    }

    /** @param needsApprovals whether the signed policy's amount band asks for approvals, whatever the score */
    public RiskAssessment assess(Token token, RiskFacts facts, boolean needsApprovals, Instant now) {
        List<Contribution> contributions = rules.rules().stream()
                .filter(rule -> value(rule.fact(), token, facts).compareTo(threshold(rule, token)) > 0)
                .map(rule -> new Contribution(rule.name(), rule.weight(), evidence(rule, token, facts)))
                .toList();
        int score = contributions.stream().mapToInt(Contribution::weight).sum();
        return new RiskAssessment(score, outcome(score, needsApprovals), contributions, version, now);
    }

    /** The rules that did not count, with what they saw and the threshold that it did not pass. */
    public List<PassedRule> passed(Token token, RiskFacts facts, Set<String> counted) {
        return rules.rules().stream()
                .filter(rule -> !counted.contains(rule.name()))
                .map(rule -> new PassedRule(
                        rule.name(),
                        rule.weight(),
                        plain(value(rule.fact(), token, facts)),
                        plain(threshold(rule, token))))
                .toList();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private Outcome outcome(int score, boolean needsApprovals) {
        if (score >= rules.reviewFrom() || needsApprovals) {
            return Outcome.REVIEW;
        }
        return score >= rules.delayFrom() ? Outcome.DELAY : Outcome.AUTOMATIC;
    }

    private BigDecimal value(Fact fact, Token token, RiskFacts facts) {
        return switch (fact) {
            case AMOUNT -> new BigDecimal(facts.amount().units(), token.decimals());
            case COUNT_LAST_HOUR -> BigDecimal.valueOf(facts.countLastHour());
            case FIRST_TIME_ADDRESS -> facts.firstTimeToAddress() ? BigDecimal.ONE : BigDecimal.ZERO;
            case SUSPICIOUS_ADDRESS -> isSuspicious(facts) ? BigDecimal.ONE : BigDecimal.ZERO;
        };
    }

    private BigDecimal threshold(RiskRule rule, Token token) {
        return rule.above().equals(RiskRule.SINGLE)
                ? new BigDecimal(rules.limits(token).single().units(), token.decimals())
                : new BigDecimal(rule.above());
    }

    private boolean isSuspicious(RiskFacts facts) {
        return rules.suspiciousAddresses().contains(facts.to().text());
    }

    private String evidence(RiskRule rule, Token token, RiskFacts facts) {
        return switch (rule.fact()) {
            case AMOUNT ->
                token.format(facts.amount()) + " is above " + plain(threshold(rule, token)) + " " + token.symbol();
            case COUNT_LAST_HOUR ->
                "withdrawal number " + facts.countLastHour() + " within one hour, more than " + rule.above();
            case FIRST_TIME_ADDRESS -> "the customer was never paid to " + facts.to() + " before";
            case SUSPICIOUS_ADDRESS -> facts.to() + " is on the list of suspicious addresses";
        };
    }
}
