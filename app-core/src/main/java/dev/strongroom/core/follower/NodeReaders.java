package dev.strongroom.core.follower;

import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.BlockReader;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Watch;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The nodes of one network: one is read, the others are asked whether it tells the truth. For one thread. */
final class NodeReaders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NodeReaders.class);

    /** As many nodes must have a block before what is in it counts, where the core has as many. */
    private static final int QUORUM = 2;

    private final List<BlockReader> readers;
    private int current;

    NodeReaders(List<BlockReader> readers) {
        if (readers.isEmpty()) {
            throw new IllegalArgumentException("a network needs a node");
        }
        this.readers = List.copyOf(readers);
    }

    /** The one to read now. */
    BlockReader current() {
        return readers.get(current);
    }

    /** The next look goes to the next one. */
    void turn() {
        current = (current + 1) % readers.size();
    }

    /** Whether enough nodes, the current one among them, have a block with the contents asked for. */
    boolean agree(Head block, Watch watch, Predicate<BlockMovements> contents) {
        int needed = Math.min(QUORUM, readers.size());
        int agreeing = 0;
        for (int i = 0; i < readers.size() && agreeing < needed; i++) {
            BlockReader reader = readers.get((current + i) % readers.size());
            if (has(reader, block, watch, contents)) {
                agreeing++;
            }
        }
        return agreeing >= needed;
    }

    /** Whether a node besides the current one still has a block that the current one does not have any more. */
    boolean isKeptElsewhere(Cursor block, Watch watch) {
        return IntStream.range(1, readers.size())
                .mapToObj(i -> readers.get((current + i) % readers.size()))
                .anyMatch(reader -> holds(reader, block, watch));
    }

    private static boolean has(BlockReader reader, Head block, Watch watch, Predicate<BlockMovements> contents) {
        try {
            return reader.read(block.height(), block.height(), watch).stream()
                    .anyMatch(read -> read.block().hash().equals(block.hash()) && contents.test(read));
        } catch (NodeException e) {
            LOG.info("{} could not be asked for block {}: {}", reader.name(), block.height(), e.getMessage());
            return false;
        }
    }

    private static boolean holds(BlockReader reader, Cursor block, Watch watch) {
        try {
            return reader.head().height() >= block.height()
                    && reader.read(block.height(), block.height(), watch).stream()
                            .anyMatch(read -> read.block().hash().equals(block.hash()));
        } catch (NodeException e) {
            LOG.info("{} could not be asked for block {}: {}", reader.name(), block.height(), e.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        readers.forEach(BlockReader::close);
    }
}
