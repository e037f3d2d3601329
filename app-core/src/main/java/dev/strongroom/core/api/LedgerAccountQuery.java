package dev.strongroom.core.api;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts to list.
 *
 * @param kind only of this kind; null for all
 * @param network only assets of this network; null for all
 * @param asset only this asset; null for all
 * @param owner only this owner's, the whole name; null for all
 * @param after only those that come after this one in the list; null for the first
 * @param limit at most so many, 1 to 1000
 */
public record LedgerAccountQuery(
        @Nullable String kind,
        @Nullable Network network,
        @Nullable Asset asset,
        @Nullable String owner,
        @Nullable LedgerKey after,
        int limit) {
    public LedgerAccountQuery {
        if (limit < 1 || limit > 1000) {
            throw new RefusedException("ledger.limit", "limit: " + limit + " is not between 1 and 1000");
        }
    }

    public static LedgerAccountQuery first(int limit) {
        return new LedgerAccountQuery(null, null, null, null, null, limit);
    }

    /** The next page after the last row of this one. */
    public LedgerAccountQuery after(LedgerAccount last) {
        return new LedgerAccountQuery(kind, network, asset, owner, last.key(), limit);
    }
}
