package dev.strongroom.chain.ceremony;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What one rule said of one payment.
 *
 * @param rule which
 * @param outcome what it said
 * @param value what was measured, in the rule's unit; null where the rule measures nothing or did not come so far
 * @param limit what it was held against; null where {@code value} is
 */
public record RuleVerdict(
        PolicyRule rule,
        Outcome outcome,
        @Nullable BigInteger value,
        @Nullable BigInteger limit) {
    /** How a rule ends. */
    public enum Outcome {
        PASSED,
        REFUSED,
        /** A rule before it refused, so it was not asked. */
        NOT_ASKED
    }
}
