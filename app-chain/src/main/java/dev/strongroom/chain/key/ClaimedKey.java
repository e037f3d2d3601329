package dev.strongroom.chain.key;

import java.util.List;

/**
 * A key that was made elsewhere, and what it is said to be.
 *
 * @param key the caller's to close
 * @param expected at least one address that it must give, as people and files write it
 */
public record ClaimedKey(ImportedKey key, List<String> expected) {
    public ClaimedKey {
        expected = List.copyOf(expected);
    }
}
