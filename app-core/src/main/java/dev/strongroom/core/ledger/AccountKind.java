package dev.strongroom.core.ledger;

/**
 * The chart of accounts; every asset has its own set. Entries are signed: what the business has is positive, what it
 * owes or has earned is negative, so that all entries of an asset sum to zero.
 */
public enum AccountKind {
    /** What a customer is owed; the owner is the customer. */
    CUSTOMER(-1, true, false),
    /** On a customer's deposit address; the owner is the address. */
    DEPOSIT(1, true, true),
    /** On a hot wallet; the owner is the address. */
    HOT(1, true, true),
    /** On a cold wallet; the owner is the address. */
    COLD(1, true, true),
    /**
     * Native coin that a hot wallet has staked for energy, until it is back on the wallet; the owner is the address.
     * The network alone decides how much comes back and when, so nothing is refused for too little here.
     */
    STAKED(1, false, true),
    /** Between a customer and a wallet, or between two addresses of the desk, while a payment is under way. */
    IN_FLIGHT(-1, false, false),
    /** Arrived, and not yet known whose. */
    SUSPENSE(-1, false, false),
    /** Fees that customers paid for withdrawals. */
    WITHDRAWAL_FEES(-1, false, false),
    /** Fees that networks took. */
    NETWORK_FEES(1, false, false),
    /** Everything else that was earned. */
    REVENUE(-1, false, false),
    /** Where the balances of the first day come from. */
    OPENING(-1, false, false);

    private final int side;
    private final boolean floored;
    private final boolean onChain;

    AccountKind(int side, boolean floored, boolean onChain) {
        this.side = side;
        this.floored = floored;
        this.onChain = onChain;
    }

    /** The sign of an entry that makes the account's balance larger: 1 or −1. */
    int side() {
        return side;
    }

    /** Whether what is available may never be below zero. */
    boolean isFloored() {
        return floored;
    }

    /** Whether the account mirrors an address on chain, so that only the chain can move it. */
    boolean isOnChain() {
        return onChain;
    }
}
