package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sweep and what was paid so that it can go.
 *
 * @param payment it as a payment out: its states, approvals, requests and revocations are those of withdrawals
 * @param from the deposit address
 * @param fee what the network may take at most, native coin
 * @param gas the payments that brought the deposit address what it lacked for the fee, oldest first
 * @param energy where energy that a hot wallet lends pays most of the fee, what was lent for it and taken back, oldest
 *     first; empty before it is to be sent; null where its payer pays all of the fee
 */
public record Sweep(
        Withdrawal payment,
        Address from,
        Amount fee,
        List<Withdrawal> gas,
        @Nullable List<Withdrawal> energy) {
    public Sweep {
        gas = List.copyOf(gas);
        energy = energy == null ? null : List.copyOf(energy);
    }
}
