package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.key.Words;
import java.time.Instant;
import java.util.List;

/**
 * A person's own key, offered to the admins for the next roster. Signed by that key, so that nobody enrols a key that
 * is not theirs; the admins compare its fingerprint words with the person before they sign.
 *
 * @param staff the id that the person is to have
 * @param name for people
 * @param key the person's key
 * @param createdAt whole milliseconds
 */
public record Enrolment(String staff, String name, IdentityKey key, Instant createdAt) {
    /** Makes the file of a person from the person's own key. */
    public static Envelope make(String staff, String name, Signer signer, Instant createdAt) {
        Envelope envelope = Envelope.unsigned(
                        Kind.ENROLMENT,
                        CanonicalJson.object()
                                .put("v", "1")
                                .put("staff", staff)
                                .put("name", name)
                                .put("key", IdentityKey.of(signer).hex())
                                .put("createdAt", Long.toString(createdAt.toEpochMilli())))
                .signedBy(signer);
        read(envelope.bytes());
        return envelope;
    }

    /** Reads an enrolment file that exactly its own key has signed. */
    public static Enrolment read(byte[] bytes) {
        Envelope envelope = Envelope.read(bytes, Kind.ENROLMENT);
        Enrolment enrolment = Fields.read(envelope.payload("enrolment"), "enrolment", f -> {
            Version.require(f, "v", "1");
            return new Enrolment(f.name("staff"), f.text("name"), f.key("key"), f.instant("createdAt"));
        });
        if (!envelope.signer("enrolment").equals(enrolment.key)) {
            throw new RefusedException("enrolment.key", "enrolment.key: is not the key that signed it");
        }
        return enrolment;
    }

    /** Six words that person and admin read to each other. */
    public List<String> fingerprint() {
        return Words.ofKey(key.bytes());
    }
}
