package dev.strongroom.core.api;

/** What a payment out of an address of the desk is for. */
public enum PaymentPurpose {
    /** A customer's withdrawal. */
    WITHDRAWAL,
    /** From a deposit address to a cold wallet of the desk, signed cold. */
    SWEEP,
    /** Native coin from a hot wallet to a deposit address, so that a sweep can pay its fee there; signed hot. */
    GAS,
    /** Stakes native coin of a hot wallet for energy, lends that to a sweep, or takes it back; signed hot. */
    ENERGY;

    /** Whether it moves a customer's money; all others move the desk's own between its own addresses. */
    public boolean isCustomers() {
        return this == WITHDRAWAL;
    }
}
