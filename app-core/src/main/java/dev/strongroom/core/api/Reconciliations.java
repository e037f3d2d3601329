package dev.strongroom.core.api;

import dev.strongroom.chain.Network;
import java.util.List;

/** The books against the chain, on demand; the last result for each network is kept. */
public interface Reconciliations {
    /**
     * Compares now, at the newest block that can no longer be reorganised, and keeps the result. Refused where the core
     * has no node of the network ({@code network.no-node}).
     *
     * @throws dev.strongroom.chain.NodeException when the node does not answer; the result before stays the last
     */
    ReconciliationRun run(Network network);

    /** The last result for each network that has one, by identifier. */
    List<ReconciliationRun> last();
}
