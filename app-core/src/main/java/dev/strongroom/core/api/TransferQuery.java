package dev.strongroom.core.api;

import dev.strongroom.chain.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Which transfers between customers to list.
 *
 * @param customer only those that this customer gave or got; null for all
 * @param before only those older than the one with this id; null for the newest
 * @param limit at most so many, 1 to 1000
 */
public record TransferQuery(
        @Nullable String customer, @Nullable String before, int limit) {
    public TransferQuery {
        if (limit < 1 || limit > 1000) {
            throw new RefusedException("transfer.query", "limit: " + limit + " is not between 1 and 1000");
        }
    }

    /** The newest that a customer gave or got. */
    public static TransferQuery of(String customer, int limit) {
        return new TransferQuery(customer, null, limit);
    }
}
