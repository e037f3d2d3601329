package dev.strongroom.core.follower;

import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Watch;
import java.util.List;
import java.util.OptionalLong;

/** Whoever takes in what the blocks of a network bring. */
public interface BlockSink {
    /** The version of the signed policy that {@link #watch} goes by, or an older one; asked before it. */
    long policy();

    /** What to look for in the next blocks. */
    Watch watch(Network network);

    /** The first block that matters on a network that was never followed; empty for the newest final one. */
    OptionalLong firstHeight(Network network);

    /** Takes blocks in, each exactly once, in ascending order, inside the transaction that moves the cursor. */
    void take(Network network, List<BlockMovements> blocks);

    /** Blocks above a height are no longer part of the chain; inside the transaction that takes the cursor back. */
    void orphan(Network network, long above);

    /** Goes on with what needs no node, outside of any transaction, before every look at the network. */
    void carryOn(Network network);

    /** Goes on with what was taken in, outside of any transaction, after every look at the network. */
    void settle(Sight sight);
}
