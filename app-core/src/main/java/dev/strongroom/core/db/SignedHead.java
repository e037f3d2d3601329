package dev.strongroom.core.db;

import dev.strongroom.chain.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A signed checkpoint of a hash chain.
 *
 * @param chain {@code ledger} or {@code audit}
 * @param records how many records the head covers
 * @param head the chain's head after that many
 * @param takenAt when, whole microseconds
 * @param signature hex Ed25519 signature by the core's identity key over {@link #message}
 */
public record SignedHead(String chain, long records, Digest head, Instant takenAt, String signature) {
    /** What is signed: {@code strongroom/checkpoint/v1}, chain, records, head and time, one a line. */
    public static byte[] message(String chain, long records, Digest head, Instant takenAt) {
        return ("strongroom/checkpoint/v1\n" + chain + "\n" + records + "\n" + head + "\n" + takenAt + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
