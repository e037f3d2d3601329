package dev.strongroom.desktop.session;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Idempotency keys of what was asked for: the same question keeps its key until it is answered, whatever else is asked
 * meanwhile, so that a repeat after silence moves nothing twice.
 *
 * @param <Q> a question; two that are equal ask for the same
 */
public final class Unanswered<Q> {
    private final Map<Q, String> keys = new HashMap<>();

    /** Whether it was asked before, and nobody knows what became of it. */
    public boolean has(Q question) {
        return keys.containsKey(question);
    }

    public String key(Q question) {
        return keys.computeIfAbsent(question, _ -> UUID.randomUUID().toString());
    }

    public void answered(Q question) {
        keys.remove(question);
    }
}
