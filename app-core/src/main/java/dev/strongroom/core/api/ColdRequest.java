package dev.strongroom.core.api;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Digest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signing request as it left the core.
 *
 * @param id its identifier
 * @param custodian id of the member of staff who is to sign
 * @param createdAt when it was made
 * @param expiresAt nothing is signed at or after it
 * @param items in the order of the file
 * @param totals sums by asset
 * @param compareCode six words that desk and signer both show
 * @param file the bytes to be carried to the signer, the same for ever
 * @param answeredAt when the answer was imported; null while it is open
 */
@SuppressWarnings("ArrayRecordComponent")
public record ColdRequest(
        String id,
        String custodian,
        Instant createdAt,
        Instant expiresAt,
        List<Item> items,
        List<Amount> totals,
        String compareCode,
        byte[] file,
        @Nullable Instant answeredAt) {
    public ColdRequest {
        items = List.copyOf(items);
        totals = List.copyOf(totals);
    }

    /**
     * One payment of it.
     *
     * @param withdrawal id
     * @param intent D
     * @param refused why the signer refused it; null where it did not, or has not answered
     */
    public record Item(
            String withdrawal, Digest intent, @Nullable Note refused) {}
}
