package dev.strongroom.core.api;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses to list.
 *
 * @param states only these; all where empty
 * @param network only on this network; null for all
 * @param customer only this customer's; null for all
 * @param search only the address that this is, those that begin with it, from {@link #BEGINNING} characters on, or end
 *     with it, from {@link #ENDING} on, or do both where there are dots between; the one with this name, or whose name
 *     ends with this number, all of it whatever the case; or those of the customer with this id, as it is written or
 *     all in small or capital letters; null for all
 * @param after only those that come after the one with this name; null for the first
 * @param limit at most so many, 1 to 1000
 */
public record PoolQuery(
        Set<WalletState> states,
        @Nullable Network network,
        @Nullable String customer,
        @Nullable String search,
        @Nullable String after,
        int limit) {
    /** As much of an address finds those that begin with it. */
    public static final int BEGINNING = 6;

    /** As much of an address finds those that end with it. */
    public static final int ENDING = 4;

    public PoolQuery {
        states = Set.copyOf(states);
        if (limit < 1 || limit > 1000) {
            throw new RefusedException("pool.query", "limit: " + limit + " is not between 1 and 1000");
        }
    }

    public static PoolQuery first(int limit) {
        return new PoolQuery(Set.of(), null, null, null, null, limit);
    }

    /** The addresses of one customer, retired ones among them. */
    public static PoolQuery of(String customer) {
        return new PoolQuery(Set.of(), null, customer, null, null, 1000);
    }
}
