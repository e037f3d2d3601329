package dev.strongroom.chain.sandbox.evm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The blocks of the present chain, found by height, by hash and by transaction. */
final class History {
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Block> byHash = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    /** Where a transaction stands. */
    record Place(Block block, int index) {
        SignedTx transaction() {
            return block.transactions().get(index);
        }

        Receipt receipt() {
            return block.receipts().get(index);
        }

        /** Whether the last log of the block is its own. */
        boolean hasLastLog() {
            return !receipt().logs().isEmpty()
                    && block.receipts().subList(index + 1, block.receipts().size()).stream()
                            .allMatch(r -> r.logs().isEmpty());
        }

        /** The index of its first log among the logs of the block. */
        int firstLog() {
            return block.receipts().subList(0, index).stream()
                    .mapToInt(r -> r.logs().size())
                    .sum();
        }
    }

    void add(Block block) {
        blocks.add(block);
        byHash.put(block.hash(), block);
        for (int i = 0; i < block.transactions().size(); i++) {
            places.put(block.transactions().get(i).hash(), new Place(block, i));
        }
    }

    /** Takes the newest block back. */
    Block removeHead() {
        Block block = blocks.removeLast();
        byHash.remove(block.hash());
        block.transactions().forEach(tx -> places.remove(tx.hash()));
        return block;
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    Block head() {
        return blocks.getLast();
    }

    Optional<Block> at(long height) {
        return height < 0 || height >= blocks.size() ? Optional.empty() : Optional.of(blocks.get((int) height));
    }

    Optional<Block> withHash(String hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    Optional<Place> place(String transaction) {
        return Optional.ofNullable(places.get(transaction));
    }
}
