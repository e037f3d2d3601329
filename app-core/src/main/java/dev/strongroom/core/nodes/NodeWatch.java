package dev.strongroom.core.nodes;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.core.api.NodeStatus;
import dev.strongroom.core.api.Nodes;
import dev.strongroom.core.signing.ChainNodes;
import dev.strongroom.core.staff.Trust;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** One watch a network; each begins to ask when somebody first wants to know. */
@Component
class NodeWatch implements Nodes, DisposableBean {
    private final List<WatchedNode> watched;

    NodeWatch(ChainNodes nodes, Trust trust, Clock clock) {
        this.watched = nodes.all().stream()
                .map(node -> new WatchedNode(node, unasked(node.network(), trust), clock))
                .sorted(Comparator.comparing(node -> node.status().network().toString()))
                .toList();
    }

    @Override
    public List<NodeStatus> status() {
        watched.forEach(WatchedNode::begin);
        return watched.stream().map(WatchedNode::status).toList();
    }

    @Override
    public void destroy() {
        watched.forEach(WatchedNode::end);
    }

    private static NodeStatus unasked(Network network, Trust trust) {
        Optional<ListedNetwork> listed = Registry.builtIn().all().stream()
                .filter(known -> known.network().equals(network))
                .findFirst();
        ListedNetwork.Kind unlisted =
                trust.current().genesis().practice() ? ListedNetwork.Kind.LOCAL : ListedNetwork.Kind.MAINNET;
        return new NodeStatus(
                network,
                listed.map(ListedNetwork::name).orElse(network.toString()),
                listed.map(ListedNetwork::kind).orElse(unlisted),
                null,
                null,
                null,
                null);
    }
}
