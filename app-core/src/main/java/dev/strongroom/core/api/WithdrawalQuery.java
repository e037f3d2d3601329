package dev.strongroom.core.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which withdrawals to list.
 *
 * @param states only these; all where empty
 * @param customer only this customer's; null for all
 * @param before only those that come after this one in the list (older); null for the newest
 * @param limit at most so many, 1 to 1000
 */
public record WithdrawalQuery(
        Set<WithdrawalState> states,
        @Nullable String customer,
        @Nullable String before,
        int limit) {
    public WithdrawalQuery {
        states = Set.copyOf(states);
        if (limit < 1 || limit > 1000) {
            throw WithdrawalProblem.QUERY.refuse("limit: " + limit + " is not between 1 and 1000");
        }
    }

    public static WithdrawalQuery newest(int limit) {
        return new WithdrawalQuery(Set.of(), null, null, limit);
    }

    public static WithdrawalQuery in(WithdrawalState... states) {
        return new WithdrawalQuery(Set.of(states), null, null, 1000);
    }
}
