package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Chain;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.signing.ChainNodes;
import org.springframework.stereotype.Component;

/**
 * What every operation that meets a chain works with.
 *
 * @param chains the offline half of every chain
 * @param nodes the nodes of every network
 * @param durably transactions that last
 * @param locks one operation at a time
 * @param surroundings told of every step
 */
@Component
record Online(Chains chains, ChainNodes nodes, Durably durably, Locks locks, Surroundings surroundings) {
    Chain chain(Network network) {
        return chains.of(network);
    }

    ChainNode node(Network network) {
        return nodes.of(network);
    }

    void reached(Step step) {
        surroundings.steps().reached(step);
    }
}
