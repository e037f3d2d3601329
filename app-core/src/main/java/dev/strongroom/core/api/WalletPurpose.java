package dev.strongroom.core.api;

/** What the core does with a wallet of the desk, by the newest signed policy. */
public enum WalletPurpose {
    /** Pays what customers withdraw, below the cold threshold. */
    PAYOUT,
    /** Pays what networks take for sweeps. */
    GAS,
    /** Keeps what is swept, and pays from the cold threshold on. */
    RESERVE
}
