package dev.strongroom.chain;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What a follower looks for in blocks.
 *
 * @param assets the listed assets; every other is passed over, whatever it calls itself
 * @param addresses whether an address is watched; asked for every address that such an asset moves at, so it must be
 *     quick
 */
public record Watch(Set<Asset> assets, Predicate<Address> addresses) {
    public Watch {
        assets = Set.copyOf(assets);
    }
}
