package dev.strongroom.chain.wiring;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.evm.node.EvmNode;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import dev.strongroom.chain.solana.node.SolanaNode;
import dev.strongroom.chain.tron.node.TronNode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** The online half of every chain that the program knows. */
public final class Online {
    private Online() {}

    /**
     * A client of a network's nodes for reading; no connection is opened before the first question.
     *
     * @param urls where the nodes listen, the preferred one first
     */
    public static ChainNode node(ListedNetwork network, List<String> urls) {
        return node(network, urls, RpcSettings.DEFAULT, Surroundings.ofSystem(), List::of);
    }

    /**
     * The same with a patience and surroundings of the caller's, and for a desk that pays.
     *
     * @param bases Solana: the wallets that have opened nonce accounts, without which no payment finds a slot; asked at
     *     every look for one
     */
    public static ChainNode node(
            ListedNetwork network,
            List<String> urls,
            RpcSettings settings,
            Surroundings surroundings,
            Supplier<Collection<Address>> bases) {
        List<Endpoint> endpoints = urls.stream().map(Endpoint::parse).toList();
        return switch (network.network().namespace()) {
            case "eip155" -> new EvmNode(network, endpoints, settings, surroundings);
            case "solana" -> new SolanaNode(network, endpoints, settings, surroundings, bases);
            case "tron" -> new TronNode(network, endpoints, settings, surroundings);
            default ->
                throw new RefusedException(
                        "network.unknown", "network: no node client is known for " + network.network());
        };
    }

    /**
     * The network that the node at an address says it is of; each chain's question is asked once, with a short
     * patience.
     *
     * @throws RefusedException where the address is none that may be asked
     * @throws dev.strongroom.chain.NodeException where the node does not answer
     */
    public static Network networkAt(String url) {
        RpcSettings once = new RpcSettings(
                Duration.ofSeconds(10),
                1,
                RpcSettings.DEFAULT.firstPause(),
                RpcSettings.DEFAULT.longestPause(),
                RpcSettings.DEFAULT.maxAnswerBytes(),
                1,
                1);
        Endpoint endpoint = Endpoint.parse(url);
        Surroundings surroundings = Surroundings.ofSystem();
        return firstOf(List.of(
                () -> EvmNode.networkAt(endpoint, once, surroundings),
                () -> SolanaNode.networkAt(endpoint, once, surroundings),
                () -> TronNode.networkAt(endpoint, once, surroundings)));
    }

    /** A node that listens and does not know one chain's question may know the next one's. */
    private static Network firstOf(List<Supplier<Network>> questions) {
        for (Supplier<Network> question : questions.subList(0, questions.size() - 1)) {
            try {
                return question.get();
            } catch (NodeException e) {
                if (e.kind() != NodeException.Kind.ERROR && e.kind() != NodeException.Kind.MALFORMED) {
                    throw e;
                }
            }
        }
        return questions.getLast().get();
    }
}
