package dev.strongroom.chain.sandbox.host;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A practice network that speaks plain HTTP: one path a method, a JSON object in, JSON out, and the faults asked for.
 *
 * <p>What JSON-RPC networks call {@code sandbox_name} is the path {@code /sandbox/name} here, with the same arguments
 * as a JSON array. It answers {@code {"result":…}}, or HTTP 400 with {@code {"error":…}}, always honestly, so that a
 * fault can be taken back.
 */
public final class RestNetwork implements PracticeNetwork {
    private static final String CONTROL_PATH = "/sandbox/";
    private static final String CONTROL_NAME = "sandbox_";
    /** Answers here carry no id and come one by one, and no log is kept back. */
    private static final Set<Mood.Lie> LIES =
            EnumSet.complementOf(EnumSet.of(Mood.Lie.NONE, Mood.Lie.ID, Mood.Lie.ORDER, Mood.Lie.LOGS));

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Logger LOG = LoggerFactory.getLogger(RestNetwork.class);

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final Map<String, RestMethod> methods;
    private final Map<String, RpcMethod> controls;
    private final Faults faults = new Faults();
    private final Runnable closing;

    /**
     * @param methods by path, such as {@code /wallet/getnowblock}
     * @param controls the network's own by name, such as {@code sandbox_mine}
     * @param closing what ends it
     */
    public RestNetwork(Map<String, RestMethod> methods, Map<String, RpcMethod> controls, Runnable closing) {
        this.methods = Map.copyOf(methods);
        Map<String, RpcMethod> all = new HashMap<>(controls);
        new FaultMethods(faults, LIES).addTo(all);
        this.controls = Map.copyOf(all);
        this.closing = closing;
    }

    @Override
    public HttpReply answer(String path, byte[] body) {
        JsonNode request;
        try {
            request = body.length == 0 ? JSON.objectNode() : mapper.readTree(body);
        } catch (JacksonException _) {
            return error(400, "the body is not JSON");
        }
        return path.startsWith(CONTROL_PATH) ? control(path, request) : method(path, request);
    }

    private HttpReply control(String path, JsonNode request) {
        RpcMethod control = controls.get(CONTROL_NAME + path.substring(CONTROL_PATH.length()));
        if (control == null) {
            return error(404, "there is no " + path);
        }
        JsonNode named = request.isObject() ? request.path("args") : request;
        if (!named.isArray() && !request.isEmpty()) {
            return error(400, "the body of " + path + " is a JSON array of arguments, or an object with them as args");
        }
        try {
            JsonNode arguments = named.isArray() ? named : JSON.arrayNode();
            JsonNode result = control.call(new RpcCall(arguments, Mood.HONEST));
            return HttpReply.ok(JSON.objectNode().set("result", result).toString());
        } catch (RpcError e) {
            return error(400, String.valueOf(e.getMessage()));
        }
    }

    private HttpReply method(String path, JsonNode request) {
        RestMethod method = methods.get(path);
        if (method == null) {
            return error(404, "there is no " + path);
        }
        if (!request.isObject()) {
            return error(400, "the body of " + path + " is a JSON object");
        }
        Optional<Long> turnedAway = faults.turnedAway();
        if (turnedAway.isPresent()) {
            return HttpReply.busy(turnedAway.get());
        }
        Mood mood = faults.mood();
        HttpReply reply = answered(path, method, new RestCall(request, mood));
        Optional<Faults.Held> hold = faults.holdBack(List.of(path));
        if (hold.isPresent()) {
            if (hold.get().delay().isEmpty()) {
                return new HttpReply.Silence();
            }
            hold.get().pause();
        }
        return reply;
    }

    private static HttpReply answered(String path, RestMethod method, RestCall call) {
        try {
            String text = method.call(call).toString();
            return switch (call.mood().lie()) {
                case JSON -> HttpReply.ok(text.substring(0, text.length() / 2));
                case MISSING -> HttpReply.ok("{}");
                case NONE, ID, ORDER, BALANCE, CHAIN, RECEIPT, LOGS -> HttpReply.ok(text);
            };
        } catch (RuntimeException e) {
            LOG.error("{} failed", path, e);
            return error(500, "internal error: " + e.getMessage());
        }
    }

    private static HttpReply error(int status, String message) {
        return new HttpReply.Json(
                status, Map.of(), JSON.objectNode().put("error", message).toString());
    }

    @Override
    public void close() {
        closing.run();
    }
}
