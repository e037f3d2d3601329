package dev.strongroom.chain.wiring;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.practice.EvmMoney;
import dev.strongroom.chain.practice.PracticeMoney;
import dev.strongroom.chain.practice.SolanaMoney;
import dev.strongroom.chain.practice.TronMoney;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The practice networks of every chain that the program knows. */
public final class Practice {
    private Practice() {}

    /** The first local network of each chain in the built-in registry, in its order. */
    public static List<Network> networks() {
        Map<String, Network> first = new LinkedHashMap<>();
        for (ListedNetwork listed : Registry.builtIn().all()) {
            if (listed.kind() == ListedNetwork.Kind.LOCAL) {
                first.putIfAbsent(listed.network().namespace(), listed.network());
            }
        }
        return List.copyOf(first.values());
    }

    /** The faucet of a practice network. */
    public static PracticeMoney money(ListedNetwork listed, String url) {
        Endpoint node = Endpoint.parse(url);
        RpcSettings settings = RpcSettings.DEFAULT;
        Surroundings surroundings = Surroundings.ofSystem();
        return switch (listed.network().namespace()) {
            case "eip155" -> EvmMoney.on(node, settings, surroundings);
            case "solana" -> new SolanaMoney(listed, node, settings, surroundings);
            case "tron" -> new TronMoney(node, settings, surroundings);
            default ->
                throw new RefusedException(
                        "network.unknown", "network: no practice money is known for " + listed.network());
        };
    }
}
