package dev.strongroom.chain.sandbox.evm;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** What a contract's call comes to; nothing is written yet. */
sealed interface Outcome {
    /** Units of gas besides the intrinsic ones. */
    long gas();

    /** What it returns or reverts with, 0x hex. */
    String data();

    /**
     * It took place.
     *
     * @param writes new values of cells
     */
    record Returned(String data, long gas, Map<Cell, BigInteger> writes, List<Log> logs) implements Outcome {}

    /**
     * It was refused and changes nothing.
     *
     * @param reason empty where the contract gives none
     */
    record Reverted(String data, long gas, String reason) implements Outcome {}

    static Outcome answer(String data, long gas) {
        return new Returned(data, gas, Map.of(), List.of());
    }

    /** Reverts with {@code Error(string)}, or with nothing where the reason is empty. */
    static Outcome revert(String reason, long gas) {
        return new Reverted(reason.isEmpty() ? "0x" : Abi.error(reason), gas, reason);
    }
}
