package dev.strongroom.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The networks and tokens that come with the program ({@code resources/registry/networks.json}). */
public final class Registry {
    private final Map<Network, ListedNetwork> networks;

    private Registry(List<ListedNetwork> listed) {
        networks = new LinkedHashMap<>();
        for (ListedNetwork network : listed) {
            if (networks.put(network.network(), network) != null) {
                throw new RefusedException("registry.duplicate", "networks: " + network.network() + " stands twice");
            }
        }
    }

    /** The built-in registry. */
    public static Registry builtIn() {
        try (InputStream in =
                Objects.requireNonNull(Registry.class.getResourceAsStream("registry/networks.json"), "registry")) {
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Registry read(byte[] json) {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        JsonNode root = mapper.readTree(json);
        return new Registry(
                root.required("networks").valueStream().map(Registry::network).toList());
    }

    private static ListedNetwork network(JsonNode node) {
        return new ListedNetwork(
                Network.parse(node.required("network").asString()),
                node.required("name").asString(),
                ListedNetwork.Kind.valueOf(node.required("kind").asString()),
                node.required("confirmations").asInt(),
                node.required("maxFeeCap").asBigInteger(),
                node.required("tokens").valueStream().map(Registry::token).toList(),
                node.required("tokens")
                        .valueStream()
                        .filter(token -> token.has("extensions"))
                        .collect(Collectors.toUnmodifiableMap(Registry::asset, Registry::extensions)));
    }

    private static Asset asset(JsonNode token) {
        return Asset.parse(token.required("asset").asString());
    }

    private static Set<String> extensions(JsonNode token) {
        return token.required("extensions")
                .valueStream()
                .map(JsonNode::stringValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Token token(JsonNode node) {
        return new Token(
                asset(node),
                node.required("symbol").asString(),
                node.required("decimals").asInt());
    }

    public List<ListedNetwork> all() {
        return List.copyOf(networks.values());
    }

    /** The first listed network of each of these families: its addresses are those of the whole family. */
    public List<Network> families(Set<String> namespaces) {
        Map<String, Network> first = new LinkedHashMap<>();
        networks.keySet().stream()
                .filter(network -> namespaces.contains(network.namespace()))
                .forEach(network -> first.putIfAbsent(network.namespace(), network));
        return List.copyOf(first.values());
    }

    public ListedNetwork network(Network network) {
        ListedNetwork listed = networks.get(network);
        if (listed == null) {
            throw new RefusedException(
                    "network.unknown", "network: '" + network + "' is not in the registry " + networks.keySet());
        }
        return listed;
    }

    /** The listed token of an asset; refused where the registry has none. */
    public Token token(Asset asset) {
        return network(asset.network()).tokens().stream()
                .filter(t -> t.asset().equals(asset))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "token.unknown", "asset: '" + asset + "' is not in the registry of " + asset.network()));
    }
}
