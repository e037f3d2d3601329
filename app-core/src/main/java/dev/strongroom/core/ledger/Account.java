package dev.strongroom.core.ledger;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.RefusedException;

/**
 * One account of the books, by its name. It needs no opening: it exists from its first entry.
 *
 * @param kind its place in the chart
 * @param owner customer or address; empty for the accounts that exist once an asset
 * @param asset what is counted
 */
public record Account(AccountKind kind, String owner, Asset asset) {
    private static final int LONGEST_OWNER = 128;

    public Account {
        boolean owned = kind == AccountKind.CUSTOMER || kind.isOnChain();
        if (owned == owner.isBlank() || owner.length() > LONGEST_OWNER) {
            throw new RefusedException(
                    "ledger.owner",
                    "account.owner: " + (owned ? "1 to " + LONGEST_OWNER + " characters are needed" : "must be empty")
                            + " for " + kind);
        }
    }

    public static Account customer(String customer, Asset asset) {
        return new Account(AccountKind.CUSTOMER, customer, asset);
    }

    public static Account deposit(Address address, Asset asset) {
        return holding(AccountKind.DEPOSIT, address, asset);
    }

    public static Account hot(Address wallet, Asset asset) {
        return holding(AccountKind.HOT, wallet, asset);
    }

    public static Account cold(Address wallet, Asset asset) {
        return holding(AccountKind.COLD, wallet, asset);
    }

    /** What a hot wallet has staked. */
    public static Account staked(Address wallet, Asset coin) {
        return holding(AccountKind.STAKED, wallet, coin);
    }

    /** One of the accounts that exist once an asset, such as {@link AccountKind#SUSPENSE}. */
    public static Account of(AccountKind kind, Asset asset) {
        return new Account(kind, "", asset);
    }

    private static Account holding(AccountKind kind, Address address, Asset asset) {
        if (!address.network().equals(asset.network())) {
            throw new RefusedException("ledger.network", "account: " + asset + " is not on " + address.network());
        }
        return new Account(kind, address.text(), asset);
    }

    @Override
    public String toString() {
        return kind + (owner.isEmpty() ? "" : ":" + owner) + "@" + asset;
    }
}
