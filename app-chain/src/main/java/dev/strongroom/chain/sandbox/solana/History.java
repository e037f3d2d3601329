package dev.strongroom.chain.sandbox.solana;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The blocks, found by height, slot and hash, and their transactions by signature, message and account. */
final class History {
    private final List<Block> blocks = new ArrayList<>();
    private final NavigableMap<Long, Block> bySlot = new TreeMap<>();
    private final Map<String, Block> byHash = new HashMap<>();
    private final Map<String, Place> bySignature = new HashMap<>();
    private final Map<Bytes, Place> byMessage = new HashMap<>();
    private final Map<Pubkey, List<Place>> byAccount = new HashMap<>();

    /** Where a transaction stands. */
    record Place(Block block, int index) {
        SignedTx transaction() {
            return block.transactions().get(index).tx();
        }

        Receipt receipt() {
            return block.transactions().get(index).receipt();
        }
    }

    void add(Block block) {
        blocks.add(block);
        bySlot.put(block.slot(), block);
        byHash.put(block.hash(), block);
        for (int i = 0; i < block.transactions().size(); i++) {
            SignedTx tx = block.transactions().get(i).tx();
            Place place = new Place(block, i);
            bySignature.put(tx.id(), place);
            byMessage.put(tx.message(), place);
            for (Pubkey key : new HashSet<>(tx.keys())) {
                byAccount.computeIfAbsent(key, _ -> new ArrayList<>()).add(place);
            }
        }
    }

    /** Takes the newest block back. */
    Block removeHead() {
        Block block = blocks.removeLast();
        bySlot.remove(block.slot());
        byHash.remove(block.hash());
        for (Block.Landed one : block.transactions()) {
            bySignature.remove(one.tx().id());
            byMessage.remove(one.tx().message());
            for (Pubkey key : one.tx().keys()) {
                Objects.requireNonNull(byAccount.get(key))
                        .removeIf(place -> place.block().slot() == block.slot());
            }
        }
        return block;
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    Block head() {
        return blocks.getLast();
    }

    /** The block of a height; the first one where the height is below it. */
    Block at(long height) {
        return blocks.get((int) Math.max(0, height));
    }

    Optional<Block> inSlot(long slot) {
        return Optional.ofNullable(bySlot.get(slot));
    }

    /** The blocks between two slots, both included, in order. */
    List<Block> between(long first, long last) {
        return first > last
                ? List.of()
                : List.copyOf(bySlot.subMap(first, true, last, true).values());
    }

    Optional<Block> withHash(String hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    Optional<Place> place(String signature) {
        return Optional.ofNullable(bySignature.get(signature));
    }

    Optional<Place> withMessage(Bytes message) {
        return Optional.ofNullable(byMessage.get(message));
    }

    /** The transactions that name an account, oldest first. */
    List<Place> naming(Pubkey account) {
        return List.copyOf(byAccount.getOrDefault(account, List.of()));
    }
}
