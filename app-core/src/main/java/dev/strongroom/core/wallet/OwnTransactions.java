package dev.strongroom.core.wallet;

/** Which transactions move the desk's own money between its own addresses, so that they are booked as that alone. */
@FunctionalInterface
public interface OwnTransactions {
    /**
     * Whether a stored sweep, payment of gas or step for energy signed this transaction; a customer's withdrawal is not
     * one.
     */
    boolean include(String txid);
}
