package dev.strongroom.core.api;

import dev.strongroom.chain.Digest;
import java.time.Instant;
import java.util.List;

/**
 * What a signer answered.
 *
 * @param request id of the request
 * @param importedAt when the answer was taken first
 * @param signed payments whose bytes are stored now, in the order of the request
 * @param refused payments that the signer refused; they stay where they are, to be exported again or revoked
 */
public record ColdAnswer(String request, Instant importedAt, List<Signed> signed, List<Refused> refused) {
    public ColdAnswer {
        signed = List.copyOf(signed);
        refused = List.copyOf(refused);
    }

    /** A payment that was signed, and its name on chain. */
    public record Signed(String withdrawal, Digest intent, String txid) {}

    /** A payment that was refused, and why. */
    public record Refused(String withdrawal, Digest intent, Note why) {}
}
