package dev.strongroom.core.api;

import java.util.List;

/** Staked coin of hot wallets that pays the energy of sweeps. Refusals have changed nothing. */
public interface Energy {
    /** One for each hot wallet of the signed policy on a network that knows energy; asks the nodes. */
    List<EnergyWallet> wallets();

    /**
     * Asks for it once: the same key with the same order answers the same payment. It is signed hot, within the signed
     * float where it is a stake, and goes on by itself.
     *
     * @param by an operator or an approver ({@code staff.role})
     * @param key idempotency key, 1 to 100 printable characters without blanks; with another order it is refused
     *     ({@code withdrawal.key})
     * @throws dev.strongroom.chain.RefusedException with a code of {@link EnergyProblem}, or {@code hot.float} where a
     *     stake is above what may leave a hot wallet
     */
    Withdrawal ask(Actor by, String key, EnergyOrder order);
}
