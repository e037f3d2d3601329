package dev.strongroom.core.api;

/** What a payment of purpose {@link PaymentPurpose#ENERGY} does with the native coin of a hot wallet. */
public enum EnergyStep {
    /** Stakes it for energy; it cannot be paid with until it was unstaked and collected. */
    STAKE,
    /** Lends the energy of staked coin to a deposit address, for one sweep. */
    LEND,
    /** Takes back what was lent. */
    RECLAIM,
    /** Takes coin out of the stake, which the network keeps back for some days. */
    UNSTAKE,
    /** Brings what those days have passed for back into the wallet. */
    COLLECT;

    /** Whether people ask for it; the rest follows by itself from sweeps. */
    public boolean isAskedFor() {
        return this == STAKE || this == UNSTAKE || this == COLLECT;
    }
}
