package dev.strongroom.core.api;

import java.time.Instant;
import java.util.List;

/**
 * How the rules judged a withdrawal, with what they saw.
 *
 * @param score sum of the weights
 * @param outcome what follows
 * @param contributions every rule that counted
 * @param rulesVersion version of the rules it was judged by
 * @param at when
 */
public record RiskAssessment(
        int score, Outcome outcome, List<Contribution> contributions, long rulesVersion, Instant at) {
    /** What follows from a score and an amount. */
    public enum Outcome {
        /** Goes on at once. */
        AUTOMATIC,
        /** Goes on by itself after the delay. */
        DELAY,
        /** Waits for approvals. */
        REVIEW
    }

    /**
     * One rule that counted.
     *
     * @param rule its stable name, such as {@code first-time-address}
     * @param weight what it added
     * @param evidence what it saw, in a sentence with the figures
     */
    public record Contribution(String rule, int weight, String evidence) {}

    public RiskAssessment {
        contributions = List.copyOf(contributions);
    }
}
