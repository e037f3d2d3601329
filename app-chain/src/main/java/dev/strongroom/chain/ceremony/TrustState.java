package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Digest;

/**
 * The rules as they stand after one document of the trust file.
 *
 * @param document the document that made them
 * @param roster who is who
 * @param policy what may be signed
 */
public record TrustState(Digest document, Roster roster, Policy policy) {
    /** For people, such as {@code roster 2, policy 3}. */
    String title() {
        return "roster " + roster.version() + ", policy " + policy.version();
    }
}
