package dev.strongroom.chain.sandbox.host;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A practice network that speaks JSON-RPC 2.0: single requests, batches, and the faults asked for. A lone
 * {@code sandbox_} call is always answered honestly, so that a fault can be taken back.
 *
 * @see <a href="https://www.jsonrpc.org/specification">JSON-RPC 2.0</a>
 */
public final class JsonRpcNetwork implements PracticeNetwork {
    private static final String CONTROL = "sandbox_";

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final RpcTable table;
    private final Faults faults = new Faults();
    private final Runnable closing;

    /**
     * @param methods the network's own methods by name
     * @param lies those that it can tell
     * @param closing what ends it
     */
    public JsonRpcNetwork(Map<String, RpcMethod> methods, Set<Mood.Lie> lies, Runnable closing) {
        Map<String, RpcMethod> all = new HashMap<>(methods);
        new FaultMethods(faults, lies).addTo(all);
        this.table = new RpcTable(all);
        this.closing = closing;
    }

    @Override
    public HttpReply answer(String path, byte[] body) {
        JsonNode request;
        try {
            request = mapper.readTree(body);
        } catch (JacksonException _) {
            return HttpReply.ok(
                    RpcTable.failure(null, RpcError.PARSE, "parse error", null).toString());
        }
        List<String> methods = methods(request);
        if (request.isObject() && methods.stream().anyMatch(m -> m.startsWith(CONTROL))) {
            return reply(table.answer(request, Mood.HONEST));
        }
        Optional<Long> turnedAway = faults.turnedAway();
        if (turnedAway.isPresent()) {
            return HttpReply.busy(turnedAway.get());
        }
        Mood mood = faults.mood();
        Optional<JsonNode> answer = table.answer(request, mood).map(honest -> Lies.tell(honest, mood.lie()));
        Optional<Faults.Held> hold = faults.holdBack(methods);
        if (hold.isPresent()) {
            if (hold.get().delay().isEmpty()) {
                return new HttpReply.Silence();
            }
            hold.get().pause();
        }
        return mood.lie() == Mood.Lie.JSON ? reply(answer, 2) : reply(answer);
    }

    private static HttpReply reply(Optional<JsonNode> answer) {
        return reply(answer, 1);
    }

    private static HttpReply reply(Optional<JsonNode> answer, int divisor) {
        String text = answer.map(JsonNode::toString).orElse("");
        return HttpReply.ok(text.substring(0, text.length() / divisor));
    }

    private static List<String> methods(JsonNode request) {
        Stream<JsonNode> calls = request.isArray() ? request.valueStream() : Stream.of(request);
        return calls.map(call -> call.path("method").asString("")).toList();
    }

    @Override
    public void close() {
        closing.run();
    }
}
