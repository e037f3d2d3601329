package dev.strongroom.core.ledger;

import java.math.BigInteger;

/**
 * The counters of an account.
 *
 * @param account whose
 * @param posted sum of its entries, signed as in the books: what is owed is negative
 * @param pendingIn units that open holds would add to {@link #total}
 * @param pendingOut units that open holds would take from it
 */
public record Balance(Account account, BigInteger posted, BigInteger pendingIn, BigInteger pendingOut) {
    static Balance zero(Account account) {
        return new Balance(account, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);
    }

    /** What its owner would call the balance: units held, or units owed. */
    public BigInteger total() {
        return account.kind().side() < 0 ? posted.negate() : posted;
    }

    /** {@link #total} less what open holds will take. */
    public BigInteger available() {
        return total().subtract(pendingOut);
    }
}
