package dev.strongroom.chain.sandbox.solana;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What carrying a transaction out leads to.
 *
 * @param error why it failed; empty where it took effect
 * @param lands whether a block can hold it; a failure that lands pays its fee and advances its nonce
 * @param fee lamports
 * @param units compute units used
 * @param logs of the programs
 * @param changes accounts as it leaves them
 */
record Outcome(
        Optional<TxError> error, boolean lands, long fee, long units, List<String> logs, Map<Pubkey, Account> changes) {
    Outcome {
        logs = List.copyOf(logs);
        changes = Map.copyOf(changes);
    }

    static Outcome refused(TxError error) {
        return new Outcome(Optional.of(error), false, 0, 0, List.of(), Map.of());
    }
}
