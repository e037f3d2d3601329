package dev.strongroom.chain.sandbox.tron;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Transactions that wait for a block, in the order in which they came. */
final class Pool {
    private final Map<String, Tx> waiting = new LinkedHashMap<>();

    void add(Tx tx) {
        waiting.put(tx.id(), tx);
    }

    void remove(String id) {
        waiting.remove(id);
    }

    Optional<Tx> get(String id) {
        return Optional.ofNullable(waiting.get(id));
    }

    List<Tx> all() {
        return List.copyOf(waiting.values());
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }
}
