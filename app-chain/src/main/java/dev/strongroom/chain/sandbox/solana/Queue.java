package dev.strongroom.chain.sandbox.solana;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

/** Transactions that were accepted and are in no block yet, in the order of their arrival. */
final class Queue {
    private final SequencedMap<String, SignedTx> waiting = new LinkedHashMap<>();

    void add(SignedTx tx) {
        waiting.put(tx.id(), tx);
    }

    /** Puts one before all that wait, as it came before them. */
    void addFirst(SignedTx tx) {
        waiting.putFirst(tx.id(), tx);
    }

    Optional<SignedTx> get(String signature) {
        return Optional.ofNullable(waiting.get(signature));
    }

    Collection<SignedTx> all() {
        return List.copyOf(waiting.values());
    }

    void remove(String signature) {
        waiting.remove(signature);
    }

    void removeIf(Predicate<SignedTx> over) {
        waiting.values().removeIf(over);
    }
}
