package dev.strongroom.chain.sandbox.tron;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** What a contract's call comes to; nothing is written yet. */
sealed interface Outcome {
    /** Units of energy it takes. */
    long energy();

    /** What it returns or reverts with, hex. */
    String data();

    /**
     * It took place.
     *
     * @param writes new values of cells
     */
    record Returned(String data, long energy, Map<Cell, BigInteger> writes, List<Log> logs) implements Outcome {}

    /** It was refused and changes nothing. */
    record Reverted(String data, long energy) implements Outcome {}

    static Outcome answer(String data, long energy) {
        return new Returned(data, energy, Map.of(), List.of());
    }
}
