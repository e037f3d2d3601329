package dev.strongroom.chain;

import java.util.List;

/**
 * Reads the blocks of a network through one of its nodes. The cost grows with the blocks and not with the addresses
 * watched. What a node answers is held against itself as far as the chain allows (hashes, counts, order, blooms);
 * whether it is the truth, only another node can tell. Every method may throw {@link NodeException}.
 */
public interface BlockReader extends AutoCloseable {
    Network network();

    /** The node's host and port, for people. */
    String name();

    Head head();

    /** The newest block that can no longer be reorganised. */
    Head finalized();

    /**
     * The blocks of the node's present chain with heights between these, both counted, in ascending order. Heights that
     * the chain passed over (Solana) are left out; every other block is there, or the answer is a
     * {@link NodeException}: a caller that goes on behind {@code to} has seen all there is.
     *
     * @param to not above the node's head
     */
    List<BlockMovements> read(long from, long to, Watch watch);

    @Override
    void close();
}
