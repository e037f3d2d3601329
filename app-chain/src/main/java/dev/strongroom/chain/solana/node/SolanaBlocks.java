package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.BlockReader;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Watch;
import dev.strongroom.chain.rpc.RpcClient;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads confirmed blocks of one node. Which slots have a block is what the node says; that it leaves none out is shown
 * by the blocks themselves, since each names the slot and the hash of the one before: the first one of a range a block
 * before it, every other the one before in the range, and where {@code to} has no block, the first one behind it the
 * last of the range. So a block that the node merely lacks is never taken for a slot that the chain passed over.
 */
final class SolanaBlocks implements BlockReader {
    private final Network network;
    private final String name;
    private final RpcClient rpc;
    private final Blocks blocks;

    /**
     * @param name the node's host and port
     * @param rpc of that node alone; closed with this
     */
    SolanaBlocks(Network network, String name, RpcClient rpc) {
        this.network = network;
        this.name = name;
        this.rpc = rpc;
        blocks = new Blocks(rpc, new Watermark());
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Head head() {
        return blocks.head();
    }

    @Override
    public Head finalized() {
        return blocks.finalized();
    }

    @Override
    public List<BlockMovements> read(long from, long to, Watch watch) {
        Movements movements = new Movements(network, watch);
        List<BlockMovements> read = new ArrayList<>();
        Head last = null;
        for (long slot : blocks.slots(from, to)) {
            JsonNode json = blocks.whole(slot);
            Blocks.Linked block = Blocks.read(slot, json);
            requireLink(from, last, block);
            last = block.head();
            read.add(new BlockMovements(last, block.previousHash(), movements.of(json)));
        }
        if (last == null || last.height() < to) {
            requireLink(from, last, blocks.after(to));
        }
        return read;
    }

    /**
     * Shows that there is no block between two that were read, or between the beginning of the range and the first.
     *
     * @param last the block before in the range; null for none
     */
    private static void requireLink(long from, @Nullable Head last, Blocks.Linked block) {
        long slot = block.head().height();
        if (last == null ? block.parent() >= from && slot > 0 : block.parent() > last.height()) {
            throw new NodeException(
                    NodeException.Kind.ERROR,
                    "block: the node lacks slot " + block.parent() + ", on which slot " + slot + " stands",
                    null);
        }
        if (last != null
                && (block.parent() != last.height() || !block.previousHash().equals(last.hash()))) {
            throw Wire.malformed("previousBlockhash: slot " + slot + " stands on slot " + block.parent() + " "
                    + block.previousHash() + " and not on slot " + last.height() + " " + last.hash()
                    + ", which the node showed before it");
        }
    }

    @Override
    public void close() {
        rpc.close();
    }
}
