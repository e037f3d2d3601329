package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Signer;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * A decision of one person about one intent, signed by that person's key. See {@code docs/formats/approval.md}.
 *
 * @param decision what was decided
 * @param intent D of the intent
 * @param staff id of the person
 * @param key the person's key
 * @param role the role in which it was decided
 * @param rosterVersion newest roster that the person's desktop knew
 * @param policyVersion newest policy that the person's desktop knew
 * @param signedAt by the person's clock, whole milliseconds
 * @param seq rises strictly with every decision of the key, from 1
 */
public record Approval(
        Decision decision,
        Digest intent,
        String staff,
        IdentityKey key,
        Role role,
        long rosterVersion,
        long policyVersion,
        Instant signedAt,
        long seq) {
    /** What a person can say about an intent. */
    public enum Decision {
        /** I ask for this payment. */
        CREATE,
        APPROVE,
        REJECT
    }

    /** The signed envelope of type {@code strongroom/approval}; the signer must hold {@link #key}. */
    public Envelope sign(Signer signer) {
        if (!IdentityKey.of(signer).equals(key)) {
            throw new RefusedException("approval.key", "approval.key: is not the key that is to sign");
        }
        Envelope envelope = Envelope.unsigned(Kind.APPROVAL, json()).signedBy(signer);
        read(envelope);
        return envelope;
    }

    /** Reads a decision that exactly its own key has signed; whether the person may decide is not asked here. */
    public static Approval read(Envelope envelope) {
        Approval approval = Fields.read(envelope.payload("approval"), "approval", Approval::read);
        if (!envelope.signer("approval").equals(approval.key)) {
            throw new RefusedException("approval.key", "approval.key: is not the key that signed it");
        }
        return approval;
    }

    /** The signed envelope in these bytes, as a signing request carries it. */
    public static Envelope envelope(byte[] bytes) {
        return Envelope.read(bytes, Kind.APPROVAL);
    }

    /** Reads the bytes of a signed envelope. */
    public static Approval read(byte[] bytes) {
        return read(envelope(bytes));
    }

    private static Approval read(Fields f) {
        Version.require(f, "v", "1");
        return new Approval(
                f.choice("decision", Decision.class),
                f.digest("D"),
                f.name("staff"),
                f.key("key"),
                f.choice("role", Role.class),
                f.count("rosterVersion"),
                f.count("policyVersion"),
                f.instant("signedAt"),
                f.count("seq"));
    }

    private ObjectNode json() {
        return CanonicalJson.object()
                .put("v", "1")
                .put("decision", decision.name())
                .put("D", intent.hex())
                .put("staff", staff)
                .put("key", key.hex())
                .put("role", role.name())
                .put("rosterVersion", Long.toString(rosterVersion))
                .put("policyVersion", Long.toString(policyVersion))
                .put("signedAt", Long.toString(signedAt.toEpochMilli()))
                .put("seq", Long.toString(seq));
    }
}
