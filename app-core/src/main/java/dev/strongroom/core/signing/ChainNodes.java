package dev.strongroom.core.signing;

import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The nodes of every network that this core works on; whoever starts the core gives and closes them. */
public final class ChainNodes {
    private final Map<Network, ChainNode> nodes;

    public ChainNodes(Collection<? extends ChainNode> nodes) {
        this.nodes = nodes.stream().collect(Collectors.toUnmodifiableMap(ChainNode::network, Function.identity()));
    }

    public ChainNode of(Network network) {
        ChainNode node = nodes.get(network);
        if (node == null) {
            throw new RefusedException(
                    "network.no-node", "network: '" + network + "' has no node in this core's configuration");
        }
        return node;
    }

    public Collection<ChainNode> all() {
        return nodes.values();
    }
}
