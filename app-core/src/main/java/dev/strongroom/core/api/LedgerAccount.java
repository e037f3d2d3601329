package dev.strongroom.core.api;

import java.math.BigInteger;

/**
 * One account of the books, in the asset's smallest units, signed as its owner would: what is held, or what is owed.
 *
 * @param key which
 * @param posted sum of its entries
 * @param pendingIn what open holds would add
 * @param pendingOut what open holds would take
 */
public record LedgerAccount(LedgerKey key, BigInteger posted, BigInteger pendingIn, BigInteger pendingOut) {
    /** {@link #posted} less what open holds will take. */
    public BigInteger available() {
        return posted.subtract(pendingOut);
    }
}
