package dev.strongroom.core.api;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which deposits to list.
 *
 * @param states only these; all where empty
 * @param network only on this network; null for all
 * @param customer only this customer's; null for all
 * @param search only with this transaction, address or id; null for all
 * @param before only those that come after this one in the list (older); null for the newest
 * @param limit at most so many, 1 to 1000
 */
public record DepositQuery(
        Set<DepositState> states,
        @Nullable Network network,
        @Nullable String customer,
        @Nullable String search,
        @Nullable String before,
        int limit) {
    public DepositQuery {
        states = Set.copyOf(states);
        if (limit < 1 || limit > 1000) {
            throw new RefusedException("deposit.query", "limit: " + limit + " is not between 1 and 1000");
        }
    }

    public static DepositQuery newest(int limit) {
        return new DepositQuery(Set.of(), null, null, null, null, limit);
    }
}
