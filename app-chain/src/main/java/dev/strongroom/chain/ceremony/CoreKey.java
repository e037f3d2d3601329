package dev.strongroom.chain.ceremony;

/**
 * The identity of a core that may export signing requests.
 *
 * @param id short and lasting
 * @param key its Ed25519 key
 */
public record CoreKey(String id, IdentityKey key) {
    public CoreKey {
        Fields.name(id, "core.id");
    }
}
