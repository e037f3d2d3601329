package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.Slot;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of one item while the rules are asked, and which of them is being asked. */
final class Findings {
    private record Measure(BigInteger value, BigInteger limit) {}

    private final SigningRequest.Item item;
    private final Map<PolicyRule, Measure> measures = new EnumMap<>(PolicyRule.class);
    private PolicyRule asked = PolicyRule.TRUST;
    private @Nullable DecodedTransfer decoded;
    private @Nullable Slot slot;
    private @Nullable DecodedTransfer earlier;

    Findings(SigningRequest.Item item) {
        this.item = item;
    }

    /** The rule asked next: what is thrown from here on is its refusal. */
    void ask(PolicyRule rule) {
        asked = rule;
    }

    void measured(BigInteger value, BigInteger limit) {
        measures.put(asked, new Measure(value, limit));
    }

    void decoded(DecodedTransfer said) {
        decoded = said;
    }

    void slot(Slot taken) {
        slot = taken;
    }

    void earlier(@Nullable DecodedTransfer said) {
        earlier = said;
    }

    PaymentReview allowed(JournalPayment entry) {
        return new PaymentReview(entry.intent(), item, decoded, slot, earlier, entry, null, verdicts(null));
    }

    PaymentReview refused(SignedBatch.Refused refused) {
        return new PaymentReview(refused.intent(), item, decoded, slot, earlier, null, refused, verdicts(asked));
    }

    private List<RuleVerdict> verdicts(@Nullable PolicyRule refusing) {
        List<RuleVerdict> verdicts = new ArrayList<>();
        for (PolicyRule rule : PolicyRule.values()) {
            Measure measure = measures.get(rule);
            verdicts.add(new RuleVerdict(
                    rule,
                    outcome(rule, refusing),
                    measure == null ? null : measure.value,
                    measure == null ? null : measure.limit));
        }
        return verdicts;
    }

    private static RuleVerdict.Outcome outcome(PolicyRule rule, @Nullable PolicyRule refusing) {
        if (refusing == null || rule.compareTo(refusing) < 0) {
            return RuleVerdict.Outcome.PASSED;
        }
        return rule == refusing ? RuleVerdict.Outcome.REFUSED : RuleVerdict.Outcome.NOT_ASKED;
    }
}
