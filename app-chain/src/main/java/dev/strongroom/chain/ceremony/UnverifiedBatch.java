package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Digest;
import tools.jackson.databind.JsonNode;

/**
 * What a batch says of itself before the request that it answers is at hand: enough to look both up. Size, type,
 * version and signature have been checked; whose key it is and everything else has not.
 *
 * @param allegedSigner the key that signed it
 * @param allegedRequest digest of the request that it says it answers
 */
public record UnverifiedBatch(IdentityKey allegedSigner, Digest allegedRequest) {
    /** Reads the envelope; what it says is believed only after {@link SignedBatch#read}. */
    public static UnverifiedBatch read(byte[] bytes) {
        Envelope envelope = Envelope.read(Transport.unpack(bytes), Kind.SIGNED_BATCH);
        IdentityKey signer = envelope.signer("batch");
        JsonNode request = envelope.payload("batch").path("request");
        return new UnverifiedBatch(signer, new Digest(request.asString("")));
    }
}
