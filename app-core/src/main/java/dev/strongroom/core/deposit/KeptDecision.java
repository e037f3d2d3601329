package dev.strongroom.core.deposit;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.SuspenseItem.Decision;
import dev.strongroom.core.api.SuspenseResolution;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A decision with empty texts for what is absent, as JSON is read strictly. */
record KeptDecision(
        SuspenseResolution.Kind kind,
        String customer,
        String to,
        String reason,
        String by,
        String agreedBy,
        String withdrawal,
        Instant at) {
    static KeptDecision of(Decision decision) {
        var resolution = decision.resolution();
        return new KeptDecision(
                resolution.kind(),
                text(resolution.customer()),
                text(resolution.to()),
                resolution.reason(),
                decision.by().toString(),
                text(decision.agreedBy()),
                text(decision.withdrawal()),
                decision.at());
    }

    Decision decision() {
        return new Decision(
                new SuspenseResolution(kind, orNull(customer), orNull(to), reason),
                Actor.parse(by),
                agreedBy.isEmpty() ? null : Actor.parse(agreedBy),
                orNull(withdrawal),
                at);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
