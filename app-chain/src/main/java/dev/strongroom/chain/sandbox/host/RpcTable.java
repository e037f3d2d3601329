package dev.strongroom.chain.sandbox.host;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The methods by name, and what JSON-RPC 2.0 asks of an answer. */
final class RpcTable {
    private static final int LONGEST_BATCH = 1000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Logger LOG = LoggerFactory.getLogger(RpcTable.class);

    private final Map<String, RpcMethod> methods;

    RpcTable(Map<String, RpcMethod> methods) {
        this.methods = Map.copyOf(methods);
    }

    /** Answers a request or a batch; empty where it holds notifications only. */
    Optional<JsonNode> answer(JsonNode request, Mood mood) {
        if (!request.isArray()) {
            return one(request, mood);
        }
        if (request.isEmpty()) {
            return Optional.of(failure(null, RpcError.INVALID_REQUEST, "empty batch", null));
        }
        if (request.size() > LONGEST_BATCH) {
            return Optional.of(failure(null, RpcError.INVALID_REQUEST, "batch too large", null));
        }
        ArrayNode answers = JSON.arrayNode();
        request.forEach(call -> one(call, mood).ifPresent(answers::add));
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers);
    }

    private Optional<JsonNode> one(JsonNode request, Mood mood) {
        JsonNode id = request.get("id");
        JsonNode name = request.path("method");
        if (!request.isObject()
                || !request.path("jsonrpc").asString("").equals("2.0")
                || !name.isString()
                || (id != null && id.isContainer())) {
            return Optional.of(failure(null, RpcError.INVALID_REQUEST, "invalid request", null));
        }
        ObjectNode answer = called(id, name.asString(), request.get("params"), mood);
        return id == null ? Optional.empty() : Optional.of(answer);
    }

    private ObjectNode called(@Nullable JsonNode id, String name, @Nullable JsonNode params, Mood mood) {
        RpcMethod method = methods.get(name);
        if (method == null) {
            return failure(id, RpcError.NO_METHOD, "the method " + name + " does not exist/is not available", null);
        }
        JsonNode arguments = params == null || params.isNull() ? JSON.arrayNode() : params;
        if (!arguments.isArray()) {
            return failure(id, RpcError.INVALID_PARAMS, "non-array args", null);
        }
        try {
            ObjectNode answer = JSON.objectNode().put("jsonrpc", "2.0");
            answer.set("id", id);
            answer.set("result", method.call(new RpcCall(arguments, mood)));
            return answer;
        } catch (RpcError e) {
            return failure(id, e.code(), String.valueOf(e.getMessage()), e.data());
        } catch (RuntimeException e) {
            LOG.error("{} failed", name, e);
            return failure(id, RpcError.INTERNAL, "internal error: " + e.getMessage(), null);
        }
    }

    static ObjectNode failure(@Nullable JsonNode id, int code, String message, @Nullable JsonNode data) {
        ObjectNode answer = JSON.objectNode().put("jsonrpc", "2.0");
        answer.set("id", id == null ? JSON.nullNode() : id);
        ObjectNode error = answer.putObject("error").put("code", code).put("message", message);
        if (data != null) {
            error.set("data", data);
        }
        return answer;
    }
}
