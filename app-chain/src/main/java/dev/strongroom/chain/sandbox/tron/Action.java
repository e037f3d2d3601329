package dev.strongroom.chain.sandbox.tron;

/** What a transaction does: the contract types of TRON that are simulated. Amounts are sun. */
sealed interface Action {
    /** Pays coins. */
    record Transfer(Account to, long amount) implements Action {}

    /**
     * Calls a contract.
     *
     * @param data hex
     * @param value coins sent along
     */
    record Call(Account contract, String data, long value) implements Action {}

    /** Stakes coins for energy. */
    record Freeze(long amount) implements Action {}

    /** Lends the energy of staked coins. */
    record Delegate(Account to, long amount) implements Action {}

    /** Takes lent energy back. */
    record Undelegate(Account from, long amount) implements Action {}

    /** Begins to take staked coins out. */
    record Unfreeze(long amount) implements Action {}

    /** Takes out what is due. */
    record Withdraw() implements Action {}
}
