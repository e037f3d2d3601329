package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force at one moment. The newest document counts at once. What it loosens waits: until 24 hours after a
 * signer first saw a document, the rules before it hold too. So a payment passes only where it passes under every state
 * from the last one that has waited long enough to the newest.
 *
 * @param states oldest first, the newest last
 * @param from when the newest state will stand alone; null where it does already
 */
public record Standing(List<TrustState> states, @Nullable Instant from) {
    /** How long a loosening waits. */
    public static final Duration WAIT = Duration.ofHours(24);

    static final String WAITING = "policy.waiting";

    public Standing {
        states = List.copyOf(states);
    }

    /** @param firstSight when this signer first saw a document; null where it never did */
    public static Standing of(TrustFile trust, Function<Digest, @Nullable Instant> firstSight, Instant now) {
        List<TrustState> states = trust.states();
        int last = 0;
        for (int i = 1; i < states.size(); i++) {
            if (!now.isBefore(ripe(firstSight.apply(states.get(i).document()), now))) {
                last = i;
            }
        }
        Instant from = last == states.size() - 1
                ? null
                : ripe(firstSight.apply(states.getLast().document()), now);
        return new Standing(states.subList(last, states.size()), from);
    }

    private static Instant ripe(@Nullable Instant seen, Instant now) {
        return (seen == null ? now : seen).plus(WAIT);
    }

    public TrustState newest() {
        return states.getLast();
    }

    /** Applies a rule to every state in force; a refusal by an older state alone is {@code policy.waiting}. */
    public void hold(Consumer<TrustState> rule) {
        rule.accept(newest());
        for (TrustState state : states.subList(0, states.size() - 1)) {
            try {
                rule.accept(state);
            } catch (RefusedException e) {
                throw new RefusedException(
                        WAITING,
                        e.reason() + " (" + newest().title() + " allows it from " + from
                                + ", a day after this signer first saw it; until then " + state.title()
                                + " counts too)",
                        e);
            }
        }
    }
}
