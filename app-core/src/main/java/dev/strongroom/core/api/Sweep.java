package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import java.util.List;

/**
 * A sweep and what was paid so that it can go.
 *
 * @param payment it as a payment out: its states, approvals, requests and revocations are those of withdrawals
 * @param from the deposit address
 * @param fee what the network may take at most, native coin
 * @param gas the payments that brought the deposit address what it lacked for the fee, oldest first
 */
public record Sweep(Withdrawal payment, Address from, Amount fee, List<Withdrawal> gas) {
    public Sweep {
        gas = List.copyOf(gas);
    }
}
