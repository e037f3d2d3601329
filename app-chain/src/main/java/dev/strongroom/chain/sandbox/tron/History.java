package dev.strongroom.chain.sandbox.tron;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The blocks of the present chain, found by height, by id and by transaction. */
final class History {
    private static final int REFERENCES = 0x1_0000;

    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Block> byId = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    /** Where a transaction stands. */
    record Place(Block block, int index) {
        Tx transaction() {
            return block.transactions().get(index);
        }

        Receipt receipt() {
            return block.receipts().get(index);
        }
    }

    void add(Block block) {
        blocks.add(block);
        byId.put(block.id(), block);
        for (int i = 0; i < block.transactions().size(); i++) {
            places.put(block.transactions().get(i).id(), new Place(block, i));
        }
    }

    /** Takes the newest block back. */
    Block removeHead() {
        Block block = blocks.removeLast();
        byId.remove(block.id());
        block.transactions().forEach(tx -> places.remove(tx.id()));
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

    Optional<Block> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Place> place(String transaction) {
        return Optional.ofNullable(places.get(transaction));
    }

    /** Whether the newest block of these height bytes has this hash (TAPOS: the transaction belongs to this branch). */
    boolean isReferred(ByteString bytes, ByteString hash) {
        if (bytes.size() != 2) {
            return false;
        }
        int named = (bytes.byteAt(0) & 0xff) << 8 | (bytes.byteAt(1) & 0xff);
        long back = Math.floorMod(head().number() - named, (long) REFERENCES);
        return at(head().number() - back)
                .filter(block -> block.referenceHash().equals(hash))
                .isPresent();
    }
}
