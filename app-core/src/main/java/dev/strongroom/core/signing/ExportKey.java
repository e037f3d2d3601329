package dev.strongroom.core.signing;

import dev.strongroom.chain.Signer;
import dev.strongroom.chain.ceremony.Envelope;
import dev.strongroom.chain.ceremony.SigningRequest;

/** The core's identity key, as it signs what leaves for a cold signer; the roster lists it. */
public final class ExportKey {
    private final Signer identity;

    /** @param identity stays the caller's */
    public ExportKey(Signer identity) {
        this.identity = identity;
    }

    /** The file to be carried to the signer. Deterministic: the same request makes the same bytes. */
    public Envelope sign(SigningRequest request) {
        return request.sign(identity);
    }
}
