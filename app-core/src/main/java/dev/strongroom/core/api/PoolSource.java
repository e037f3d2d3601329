package dev.strongroom.core.api;

import dev.strongroom.chain.Network;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signed file from which addresses come.
 *
 * @param id the digest of what was signed, 64 hex digits
 * @param network where its addresses are
 * @param kind how they come about
 * @param signer the member of staff who signed it; the key in hex where the roster does not know it any more, and empty
 *     where the database does not keep what was signed
 * @param path the derivation path of its account, or of its first address; a word where the keys were imported and have
 *     none; empty where the signer is
 * @param first the index of its first address
 * @param size how many addresses it has; null where there is no end
 * @param used how many of them are in the pool
 * @param importedAt when it came
 * @param inForce whether its signer is a custodian today and it was not taken out of use: otherwise nothing of it is
 *     told to anybody
 */
public record PoolSource(
        String id,
        Network network,
        Kind kind,
        String signer,
        String path,
        int first,
        @Nullable Integer size,
        int used,
        Instant importedAt,
        boolean inForce) {
    /** How addresses come about. */
    public enum Kind {
        /** From an extended public key, as many as are needed. */
        XPUB,
        /** From a list that the custodian made, until it ends. */
        LIST,
        /** From a list of keys that were made elsewhere; its addresses are assigned by people and never given. */
        KEYS
    }
}
