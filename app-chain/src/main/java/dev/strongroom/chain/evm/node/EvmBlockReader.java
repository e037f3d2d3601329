package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.BlockReader;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Watch;
import dev.strongroom.chain.rpc.RpcClient;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads blocks whole, with the receipts of all their transactions (ADR 0050). What a block and its receipts say of each
 * other is compared; where they differ the answer is a {@link NodeException} that names the field.
 *
 * <p>Seen are the value of a transaction, its fee, and the {@code Transfer} events of listed tokens. Coins that a
 * contract pays out inside of a transaction, that a block's maker earns or that are withdrawn from staking leave no
 * trace in transactions and receipts, and are not seen; only a balance tells of them.
 */
final class EvmBlockReader implements BlockReader {
    private final Network network;
    private final String name;
    private final RpcClient rpc;
    private final Blocks blocks;
    private final BlockParts parts;

    /**
     * @param name of its only node, for people
     * @param rpc of that node; closed with this
     * @param most blocks that are asked for at once
     */
    EvmBlockReader(ListedNetwork listed, String name, RpcClient rpc, int most) {
        this.network = listed.network();
        this.name = name;
        this.rpc = rpc;
        this.blocks = new Blocks(rpc, listed);
        this.parts = new BlockParts(rpc, name, most);
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
        if (from < 0) {
            throw new IllegalArgumentException("from: " + from + " is below zero");
        }
        List<BlockMovements> read = new ArrayList<>();
        WholeBlock last = null;
        for (long next = from; next <= to; next = from + read.size()) {
            Movements movements = new Movements(network, watch);
            for (WholeBlock block : parts.read(next, to)) {
                requireLink(last, block);
                read.add(new BlockMovements(block.head(), block.parentHash(), movements.of(block)));
                last = block;
            }
        }
        return read;
    }

    private void requireLink(@Nullable WholeBlock parent, WholeBlock block) {
        if (parent == null || block.parentHash().equals(parent.head().hash())) {
            return;
        }
        Head before = parent.head();
        if (blocks.at(before.height()).filter(before::equals).isEmpty()) {
            throw new NodeException(
                    NodeException.Kind.ERROR,
                    name + ": block " + before.height() + " was reorganised while it was read; read again",
                    null);
        }
        throw Wire.malformed(name + ": block " + block.head().height() + ": parentHash: is not the hash of the block"
                + " before it");
    }

    @Override
    public void close() {
        rpc.close();
    }
}
