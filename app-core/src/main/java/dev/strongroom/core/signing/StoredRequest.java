package dev.strongroom.core.signing;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.ceremony.IdentityKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signing request that left the core.
 *
 * @param id its identifier
 * @param digest of its envelope, by which an answer names it
 * @param custodian id of the member of staff who is to sign
 * @param key the custodian's key
 * @param createdAt when it was made
 * @param expiresAt nothing is signed at or after it
 * @param file canonical JSON of the envelope
 * @param answer canonical JSON of the batch that was imported; null while it is open
 * @param answeredAt when it was imported; null while it is open
 * @param items in the order of the file
 */
public record StoredRequest(
        String id,
        Digest digest,
        String custodian,
        IdentityKey key,
        Instant createdAt,
        Instant expiresAt,
        String file,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        List<ColdItem> items) {
    public StoredRequest {
        items = List.copyOf(items);
    }

    /** Whether an answer may still come in time. */
    public boolean isOpen(Instant now) {
        return answer == null && now.isBefore(expiresAt);
    }
}
