package dev.strongroom.chain;

import java.util.List;

/**
 * A block, what links it to the one before, and what it moved of the addresses that were watched.
 *
 * @param block the block
 * @param parentHash hash of the block before it on the same chain
 * @param movements in the order of the block
 */
public record BlockMovements(Head block, String parentHash, List<Movement> movements) {
    public BlockMovements {
        movements = List.copyOf(movements);
    }
}
