package dev.strongroom.core.deposit;

import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Movement;
import dev.strongroom.chain.NodeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A chain on paper, so that a test can say exactly what its blocks hold and take them back. */
final class PaperChain {
    private static final Instant BEGIN = Instant.parse("2026-11-21T12:00:00Z");

    private final List<BlockMovements> blocks = new ArrayList<>();
    private int branch;

    PaperChain() {
        mine();
    }

    /** One more block that moves something. */
    Head mine(Movement... movements) {
        long height = blocks.size();
        String parent = blocks.isEmpty() ? "0x" : blocks.getLast().block().hash();
        Head block = new Head(height, "0x" + branch + "-" + height, BEGIN.plusSeconds(12 * height));
        blocks.add(new BlockMovements(block, parent, List.of(movements)));
        return block;
    }

    void mineEmpty(int count) {
        for (int i = 0; i < count; i++) {
            mine();
        }
    }

    /** Takes the newest blocks back; the next ones are others. */
    void reorganise(int depth) {
        for (int i = 0; i < depth; i++) {
            blocks.removeLast();
        }
        branch++;
    }

    Head head() {
        return blocks.getLast().block();
    }

    Head at(long height) {
        return blocks.get((int) Math.max(0, height)).block();
    }

    List<BlockMovements> read(long from, long to) {
        if (to >= blocks.size()) {
            throw new NodeException(NodeException.Kind.ERROR, "there is no block " + to, null);
        }
        return List.copyOf(blocks.subList((int) from, (int) to + 1));
    }
}
