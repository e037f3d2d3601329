package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Signer;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A payload and the signatures over it: {@code {payload, signatures: [{key, sig}], type, version}}. Every signature of
 * an envelope has been verified against the key it names; whether that key may sign is the reader's to ask.
 *
 * <p>Signed is taggedHash(type + "/v" + version, payload bytes), over the bytes as received. See
 * {@code docs/formats/envelope.md}.
 */
public final class Envelope {
    /** The largest envelope that is read, packed or not. */
    public static final int MAX_BYTES = 4 << 20;

    private final String type;
    private final String version;
    private final byte[] payload;
    private final SortedMap<IdentityKey, byte[]> signatures;

    private Envelope(String type, String version, byte[] payload, SortedMap<IdentityKey, byte[]> signatures) {
        this.type = type;
        this.version = version;
        this.payload = payload;
        this.signatures = signatures;
    }

    /** An envelope without a signature yet. */
    static Envelope unsigned(Kind kind, JsonNode payload) {
        return new Envelope(kind.type(), kind.version(), CanonicalJson.write(payload), new TreeMap<>());
    }

    /** The same envelope with one more signature; a key that signed already signs the same. */
    public Envelope signedBy(Signer signer) {
        IdentityKey key = IdentityKey.of(signer);
        byte[] signature = signer.sign(digest().bytes());
        if (!key.verifies(digest(), signature)) {
            throw new IllegalStateException("the signer's signature does not verify");
        }
        SortedMap<IdentityKey, byte[]> more = new TreeMap<>(signatures);
        more.put(key, signature);
        return new Envelope(type, version, payload, more);
    }

    /** Reads an envelope: size, then type and version, then every signature. The payload is looked at by nobody yet. */
    static Envelope read(byte[] bytes, Kind kind) {
        if (bytes.length > MAX_BYTES) {
            throw new RefusedException(
                    "envelope.size", kind.title() + ": is larger than 4 MiB; export fewer payments at a time");
        }
        return of(CanonicalJson.read(bytes, kind.title()), kind.title(), kind);
    }

    /** Reads an envelope that stands inside another document. */
    static Envelope of(JsonNode node, String path, Kind kind) {
        return Fields.read(node, path, f -> {
            String type = f.text("type");
            String version = f.text("version");
            if (!type.equals(kind.type())) {
                throw new RefusedException(
                        "envelope.type",
                        f.path("type") + ": is not '" + kind.type() + "'; this is another kind of file");
            }
            if (!version.equals(kind.version())) {
                throw new RefusedException(
                        "envelope.version",
                        f.path("version") + ": is not " + kind.version() + "; use the program version that made it");
            }
            Envelope envelope = new Envelope(type, version, f.bytes("payload"), signatures(f));
            envelope.requireValidSignatures(path);
            return envelope;
        });
    }

    private static SortedMap<IdentityKey, byte[]> signatures(Fields f) {
        SortedMap<IdentityKey, byte[]> signatures = new TreeMap<>();
        f.list("signatures", s -> Map.entry(s.key("key"), s.bytes("sig"))).forEach(s -> {
            if (!signatures.isEmpty() && signatures.lastKey().compareTo(s.getKey()) >= 0) {
                throw new RefusedException(
                        "envelope.signatures",
                        f.path("signatures") + ": are not in the order of their keys, each once");
            }
            signatures.put(s.getKey(), s.getValue());
        });
        return signatures;
    }

    private void requireValidSignatures(String path) {
        if (signatures.isEmpty()) {
            throw new RefusedException("envelope.signature", path + ".signatures: nobody signed it");
        }
        signatures.forEach((key, signature) -> {
            if (!key.verifies(digest(), signature)) {
                throw new RefusedException(
                        "envelope.signature",
                        path + ".signatures: the signature of " + key
                                + " does not fit; the file was altered, fetch it again from where it was made");
            }
        });
    }

    boolean is(Kind kind) {
        return type.equals(kind.type()) && version.equals(kind.version());
    }

    /** What is signed; also the envelope's identity, whoever signed it. */
    public Digest digest() {
        return TaggedHash.of(type + "/v" + version, payload);
    }

    /** Who signed. */
    public Set<IdentityKey> signers() {
        return Set.copyOf(signatures.keySet());
    }

    /** The one signer; more or none is refused. */
    IdentityKey signer(String what) {
        if (signatures.size() != 1) {
            throw new RefusedException("envelope.signatures", what + ".signatures: must be exactly one");
        }
        return signatures.firstKey();
    }

    /** The payload, which must be canonical JSON. */
    JsonNode payload(String what) {
        return CanonicalJson.read(payload, what);
    }

    JsonNode json() {
        ObjectNode node = CanonicalJson.object();
        node.put("type", type).put("version", version).put("payload", Fields.base64(payload));
        ArrayNode list = node.putArray("signatures");
        signatures.forEach(
                (key, signature) -> list.addObject().put("key", key.hex()).put("sig", Fields.base64(signature)));
        return node;
    }

    /** The envelope's one byte form. */
    public byte[] bytes() {
        return CanonicalJson.write(json());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Envelope that && json().equals(that.json());
    }

    @Override
    public int hashCode() {
        return digest().hashCode();
    }

    @Override
    public String toString() {
        return type + "/v" + version + " " + digest();
    }
}
