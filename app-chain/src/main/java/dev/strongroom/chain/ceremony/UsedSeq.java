package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Digest;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sequence number that a key has used.
 *
 * @param key whose number
 * @param seq the number
 * @param signedAt when, by the person's clock
 * @param decision digest of the signed decision
 */
public record UsedSeq(IdentityKey key, long seq, Instant signedAt, Digest decision) {
    static UsedSeq read(Fields f) {
        return new UsedSeq(f.key("key"), f.count("seq"), f.instant("signedAt"), f.digest("decision"));
    }

    void writeTo(ObjectNode node) {
        node.put("key", key.hex())
                .put("seq", Long.toString(seq))
                .put("signedAt", Long.toString(signedAt.toEpochMilli()))
                .put("decision", decision.hex());
    }
}
