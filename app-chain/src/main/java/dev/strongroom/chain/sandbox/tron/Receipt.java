package dev.strongroom.chain.sandbox.tron;

import java.util.List;
import java.util.Optional;

/**
 * What became of a transaction in its block. Amounts are sun.
 *
 * @param fee all that its owner paid besides what the transaction moves
 * @param net how its bytes were paid
 * @param run how its contract ran; empty where it calls none
 * @param collected unstaked coins that came back with it
 */
record Receipt(long fee, Net net, Optional<Run> run, long collected) {
    /** Bytes that were free, or what was burned for them. */
    record Net(long usage, long fee) {}

    /** How a contract call ended. */
    enum Result {
        SUCCESS,
        REVERT,
        OUT_OF_ENERGY
    }

    /**
     * A contract's run.
     *
     * @param contract that was called
     * @param result how it ended
     * @param energy all that it took
     * @param staked the part that staked coins paid for
     * @param fee what was burned for the rest
     * @param returned hex of what it returned or reverted with
     * @param message why it failed; empty where it did not
     * @param logs none where it failed
     */
    record Run(
            Account contract,
            Result result,
            long energy,
            long staked,
            long fee,
            String returned,
            String message,
            List<Log> logs) {}

    /** Goes into the block's id; what nothing was collected with is written as networks of before have it. */
    @Override
    public String toString() {
        return "Receipt[fee=" + fee + ", net=" + net + ", run=" + run
                + (collected == 0 ? "" : ", collected=" + collected) + "]";
    }

    Result result() {
        return run.map(Run::result).orElse(Result.SUCCESS);
    }
}
