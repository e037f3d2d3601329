package dev.strongroom.chain.sandbox.solana;

import java.util.List;
import java.util.Optional;

/**
 * How a transaction in a block went.
 *
 * @param error why it failed; empty where it took effect
 * @param fee lamports
 * @param units compute units used
 * @param logs of the programs
 * @param before balances before it
 * @param after balances after it
 */
record Receipt(Optional<TxError> error, long fee, long units, List<String> logs, Balances before, Balances after) {
    /**
     * What the accounts of a transaction hold.
     *
     * @param lamports of each of its keys, in their order
     * @param tokens of those that are token accounts
     */
    record Balances(List<Long> lamports, List<Held> tokens) {
        Balances {
            lamports = List.copyOf(lamports);
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * A token account's balance.
     *
     * @param key its index among the transaction's keys
     * @param token what it holds
     * @param decimals of its mint
     */
    record Held(int key, TokenState token, int decimals) {}

    Receipt {
        logs = List.copyOf(logs);
    }
}
