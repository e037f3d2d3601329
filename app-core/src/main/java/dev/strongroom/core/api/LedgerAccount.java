package dev.strongroom.core.api;

import dev.strongroom.chain.Asset;
import java.math.BigInteger;

/**
 * One account of the books, in the asset's smallest units, signed as its owner would: what is held, or what is owed.
 *
 * @param key which
 * @param posted sum of its entries
 * @param pendingIn what open holds would add
 * @param pendingOut what open holds would take
 */
public record LedgerAccount(Key key, BigInteger posted, BigInteger pendingIn, BigInteger pendingOut) {
    /**
     * The name of an account.
     *
     * @param kind its place in the chart, such as {@code CUSTOMER} or {@code HOT}
     * @param owner customer or address; empty for the accounts that exist once an asset
     * @param asset what is counted
     */
    public record Key(String kind, String owner, Asset asset) {}

    /** {@link #posted} less what open holds will take. */
    public BigInteger available() {
        return posted.subtract(pendingOut);
    }
}
