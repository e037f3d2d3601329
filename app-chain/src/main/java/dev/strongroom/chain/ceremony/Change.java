package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A later document of a trust file: exactly one of a roster and a policy.
 *
 * @param previous the document before it, of whichever kind
 */
record Change(
        Digest previous,
        Instant createdAt,
        @Nullable Roster roster,
        @Nullable Policy policy) {
    Change {
        if ((roster == null) == (policy == null)) {
            throw new IllegalArgumentException("exactly one of roster and policy");
        }
    }

    /** The kind that a document of a trust file says it is. */
    static Kind kind(JsonNode document, String path) {
        String type = document.path("type").asString("");
        return Stream.of(Kind.GENESIS, Kind.ROSTER, Kind.POLICY)
                .filter(kind -> kind.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "envelope.type", path + ".type: is not one of genesis, roster and policy"));
    }

    String title() {
        return roster == null ? "policy" : "roster";
    }

    Envelope draft() {
        ObjectNode node = CanonicalJson.object()
                .put("v", "1")
                .put("previous", previous.hex())
                .put("createdAt", Long.toString(createdAt.toEpochMilli()));
        if (roster != null) {
            roster.writeTo(node.putObject("roster"));
            return Envelope.unsigned(Kind.ROSTER, node);
        }
        if (policy != null) {
            policy.writeTo(node.putObject("policy"));
        }
        return Envelope.unsigned(Kind.POLICY, node);
    }

    static Change read(Envelope envelope) {
        boolean ofRoster = envelope.is(Kind.ROSTER);
        if (!ofRoster && !envelope.is(Kind.POLICY)) {
            throw new RefusedException("trust.chain", "document: is neither a roster nor a policy");
        }
        String name = ofRoster ? "roster" : "policy";
        return Fields.read(envelope.payload(name), name, f -> {
            Version.require(f, "v", "1");
            return new Change(
                    f.digest("previous"),
                    f.instant("createdAt"),
                    ofRoster ? f.object(name, Roster::read) : null,
                    ofRoster ? null : f.object(name, Policy::read));
        });
    }

    /** The rules once this document stands; versions go up one by one. */
    TrustState after(TrustState before, Digest document) {
        TrustState after = new TrustState(
                document, roster == null ? before.roster() : roster, policy == null ? before.policy() : policy);
        long step = after.roster().version()
                - before.roster().version()
                + after.policy().version()
                - before.policy().version();
        if (step != 1) {
            throw new RefusedException(
                    "trust.version", title() + ".version: is not one more than the version before it");
        }
        return after;
    }
}
