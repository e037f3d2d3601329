package dev.strongroom.chain.tron.node;

import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.BlockReader;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Watch;
import dev.strongroom.chain.rpc.RestCall;
import dev.strongroom.chain.rpc.RestClient;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads blocks of one node: the block and the infos of its transactions, two questions whatever is watched. Ranges
 * ({@code getblockbylimitnext}) are not asked for, since one that is too wide is silently answered by nothing.
 */
final class TronBlocks implements BlockReader {
    private static final String NO_TRANSACTIONS = "0".repeat(64);

    private final Network network;
    private final String name;
    private final RestClient rest;
    private final Blocks blocks;

    /**
     * @param name the node's host and port
     * @param rest of that node alone; closed with this
     */
    TronBlocks(Network network, String name, RestClient rest) {
        this.network = network;
        this.name = name;
        this.rest = rest;
        blocks = new Blocks(rest);
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
        for (long height = from; height <= to; height++) {
            BlockMovements block = one(height, movements);
            if (!read.isEmpty()) {
                requireLink(read.getLast().block(), block);
            }
            read.add(block);
        }
        return read;
    }

    private BlockMovements one(long height, Movements movements) {
        RestCall infos = RestCall.of("/wallet/gettransactioninfobyblocknum", "num", height);
        return rest.series(List.of(Blocks.byHeight(height), infos), answers -> block(height, answers, movements));
    }

    private static BlockMovements block(long height, List<JsonNode> answers, Movements movements) {
        JsonNode block = Wire.object(answers.getFirst(), "block");
        if (block.isEmpty()) {
            throw new NodeException(
                    NodeException.Kind.ERROR, "block: the node has none of height " + height + " yet", null);
        }
        Head head = Blocks.head(block);
        if (head.height() != height) {
            throw Wire.malformed("block: asked for " + height + ", got " + head.height());
        }
        JsonNode header = block.path("block_header").path("raw_data");
        String parent = Wire.hash(header.path("parentHash"), "parentHash");
        // block 0 tells how the chain was endowed; its transactions have no infos
        if (height == 0) {
            return new BlockMovements(head, parent, List.of());
        }
        JsonNode transactions = block.path("transactions");
        requireWhole(head, header, transactions);
        return new BlockMovements(head, parent, movements.of(head, transactions, answers.getLast()));
    }

    /** The header of a block without transactions has zeros for their root, and no other header has. */
    private static void requireWhole(Head head, JsonNode header, JsonNode transactions) {
        if (Wire.hash(header.path("txTrieRoot"), "txTrieRoot").equals(NO_TRANSACTIONS) != transactions.isEmpty()) {
            throw Wire.malformed("txTrieRoot: of block " + head.height() + " is " + header.path("txTrieRoot")
                    + ", and the node shows " + transactions.size() + " transactions");
        }
    }

    private static void requireLink(Head before, BlockMovements block) {
        if (!block.parentHash().equals(before.hash())) {
            throw Wire.malformed("parentHash: block " + block.block().height() + " stands on " + block.parentHash()
                    + " and not on " + before.hash() + ", which the node showed before it");
        }
    }

    @Override
    public void close() {
        rest.close();
    }
}
