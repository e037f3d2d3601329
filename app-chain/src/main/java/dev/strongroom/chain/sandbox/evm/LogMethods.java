package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.sandbox.host.RpcCall;
import dev.strongroom.chain.sandbox.host.RpcError;
import dev.strongroom.chain.sandbox.host.RpcMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code eth_getLogs}. */
final class LogMethods {
    private static final int MOST_TOPICS = 4;

    private final EvmChain chain;

    LogMethods(EvmChain chain) {
        this.chain = chain;
    }

    void addTo(Map<String, RpcMethod> methods) {
        methods.put("eth_getLogs", this::logs);
    }

    /**
     * What is wanted.
     *
     * @param addresses any of these contracts; empty for all
     * @param topics at each place any of these; empty for anything
     */
    private record Filter(Set<String> addresses, List<Set<String>> topics) {
        boolean matches(JsonNode log) {
            if (!addresses.isEmpty() && !addresses.contains(log.path("address").asString(""))) {
                return false;
            }
            JsonNode found = log.path("topics");
            if (found.size() < topics.size()) {
                return false;
            }
            for (int i = 0; i < topics.size(); i++) {
                if (!topics.get(i).isEmpty()
                        && !topics.get(i).contains(found.path(i).asString(""))) {
                    return false;
                }
            }
            return true;
        }
    }

    private JsonNode logs(RpcCall call) {
        JsonNode wanted = call.required(0);
        Filter filter = new Filter(addresses(wanted), topics(wanted));
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        for (Block block : blocks(new View(chain, call), wanted)) {
            for (int i = 0; i < block.transactions().size(); i++) {
                if (!block.receipts().get(i).logs().isEmpty()) {
                    Shapes.logs(new History.Place(block, i))
                            .valueStream()
                            .filter(filter::matches)
                            .forEach(answer::add);
                }
            }
        }
        return answer;
    }

    private static List<Block> blocks(View view, JsonNode wanted) {
        Optional<JsonNode> hash = Args.field(wanted, "blockHash");
        if (hash.isPresent()) {
            if (wanted.has("fromBlock") || wanted.has("toBlock")) {
                throw RpcError.params("cannot specify both BlockHash and FromBlock/ToBlock, choose one or the other");
            }
            return List.of(view.withHash(Args.hash("blockHash", hash.get()))
                    .orElseThrow(() -> RpcError.server("unknown block")));
        }
        long from = Args.field(wanted, "fromBlock").map(view::height).orElseGet(view::head);
        long to = Args.field(wanted, "toBlock").map(view::height).orElseGet(view::head);
        if (from > to) {
            throw RpcError.params("invalid block range params");
        }
        List<Block> blocks = new ArrayList<>();
        for (long height = from; height <= Math.min(to, view.head()); height++) {
            blocks.add(view.block(height).orElseThrow());
        }
        return blocks;
    }

    private static Set<String> addresses(JsonNode wanted) {
        return any(
                "address",
                Args.field(wanted, "address"),
                (name, value) -> Args.account(name, value).hex());
    }

    private static List<Set<String>> topics(JsonNode wanted) {
        JsonNode topics = Args.field(wanted, "topics").orElseGet(JsonNodeFactory.instance::arrayNode);
        if (!topics.isArray() || topics.size() > MOST_TOPICS) {
            throw RpcError.params("invalid topics: is not an array of at most " + MOST_TOPICS);
        }
        return topics.valueStream()
                .map(topic -> any("topic", Optional.of(topic).filter(t -> !t.isNull()), Args::hash))
                .toList();
    }

    /** One value or an array of alternatives; nothing, and an empty array, mean anything. */
    private static Set<String> any(String name, Optional<JsonNode> value, BiFunction<String, JsonNode, String> read) {
        Set<String> values = new HashSet<>();
        value.stream()
                .flatMap(v -> v.isArray() ? v.valueStream() : Stream.of(v))
                .forEach(v -> values.add(read.apply(name, v)));
        return values;
    }
}
