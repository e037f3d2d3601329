package dev.strongroom.core.api;

/** Who holds the key of a wallet. */
public enum WalletTier {
    /** The core, within the float of the signed policy. */
    HOT,
    /** The custodian, in a vault that never meets a network. */
    COLD,
    /** The custodian, at the many addresses that customers pay to; no wallet of the desk is of this tier. */
    DEPOSIT
}
