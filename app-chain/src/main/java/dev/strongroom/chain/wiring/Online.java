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
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** The online half of every chain that the program knows. */
public final class Online {
    private Online() {}

    /**
     * The client of a network's nodes; no connection is opened before the first question.
     *
     * @param urls where the nodes listen, the preferred one first
     */
    public static ChainNode node(ListedNetwork network, List<String> urls) {
        return node(network, urls, RpcSettings.DEFAULT, Surroundings.ofSystem());
    }

    /** The same with a patience and surroundings of the caller's. */
    public static ChainNode node(
            ListedNetwork network, List<String> urls, RpcSettings settings, Surroundings surroundings) {
        return node(network, urls, settings, surroundings, List::of);
    }

    /**
     * The same with the hot wallets that keep places for payments on chain.
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
            default ->
                throw new RefusedException(
                        "network.unknown", "network: no node client is known for " + network.network());
        };
    }

    /**
     * The network that the node at an address says it is of; asked once a chain, with a short patience.
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
        try {
            return EvmNode.networkAt(endpoint, once, Surroundings.ofSystem());
        } catch (NodeException e) {
            if (e.kind() != NodeException.Kind.ERROR) {
                throw e;
            }
            // it listens and does not know Ethereum's question
            return SolanaNode.networkAt(endpoint, once, Surroundings.ofSystem());
        }
    }
}
