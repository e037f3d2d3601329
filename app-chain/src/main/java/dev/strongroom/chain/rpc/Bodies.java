package dev.strongroom.chain.rpc;

import static dev.strongroom.chain.NodeException.Kind.BUSY;
import static dev.strongroom.chain.NodeException.Kind.MALFORMED;

import dev.strongroom.chain.NodeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes requests and reads answers; an answer counts only under the id of its request.
 *
 * @see <a href="https://www.jsonrpc.org/specification">JSON-RPC 2.0</a>
 */
final class Bodies {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int TOO_MANY = 429;

    private Bodies() {}

    /** The body of a plain request. */
    static byte[] plain(Map<String, Object> fields) {
        return JSON.writeValueAsBytes(fields);
    }

    static byte[] one(RpcCall call, long id) {
        return JSON.writeValueAsBytes(request(call, id));
    }

    /** Requests with the ids from {@code firstId} up. */
    static byte[] many(List<RpcCall> calls, long firstId) {
        ArrayNode batch = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < calls.size(); i++) {
            batch.add(request(calls.get(i), firstId + i));
        }
        return JSON.writeValueAsBytes(batch);
    }

    private static ObjectNode request(RpcCall call, long id) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("jsonrpc", "2.0").put("id", id).put("method", call.method());
        request.set("params", JSON.valueToTree(call.params()));
        return request;
    }

    static RpcAnswer readOne(byte[] body, long id) {
        JsonNode answer = parse(body);
        requireWhole(answer);
        if (!hasId(answer, id)) {
            throw malformed("the answer has the id " + answer.path("id") + " and not " + id);
        }
        return answer(answer);
    }

    /** Answers in the order of the requests, whatever their order in the body. */
    static List<RpcAnswer> readMany(byte[] body, long firstId, int count) {
        JsonNode batch = parse(body);
        if (!batch.isArray()) {
            requireWhole(batch);
            throw malformed("a batch was answered by one object");
        }
        Map<Long, RpcAnswer> byId = new HashMap<>();
        for (JsonNode answer : batch) {
            JsonNode id = answer.path("id");
            if (!id.isIntegralNumber() || !id.canConvertToLong()) {
                throw malformed("a batch has an answer with the id " + id);
            }
            if (id.longValue() < firstId || id.longValue() >= firstId + count) {
                throw malformed("a batch has an answer with the foreign id " + id);
            }
            if (byId.put(id.longValue(), answer(answer)) != null) {
                throw malformed("a batch has two answers with the id " + id);
            }
        }
        if (byId.size() != count) {
            throw malformed("a batch of " + count + " got " + byId.size() + " answers");
        }
        List<RpcAnswer> ordered = new ArrayList<>(count);
        for (long id = firstId; id < firstId + count; id++) {
            ordered.add(byId.get(id));
        }
        return ordered;
    }

    static JsonNode parse(byte[] body) {
        try {
            JsonNode value = JSON.readTree(body);
            if (value.isMissingNode()) {
                throw malformed("the answer is empty");
            }
            return value;
        } catch (JacksonException e) {
            throw malformed("the answer is not JSON", e);
        }
    }

    /** An error without an id speaks of the whole body: the node could not read it, or would not. */
    private static void requireWhole(JsonNode answer) {
        JsonNode id = answer.path("id");
        if (answer.path("error").isObject() && (id.isNull() || id.isMissingNode())) {
            throw failure(answer.path("error")).exception();
        }
    }

    private static boolean hasId(JsonNode answer, long id) {
        JsonNode given = answer.path("id");
        return given.isIntegralNumber() && given.canConvertToLong() && given.longValue() == id;
    }

    private static RpcAnswer answer(JsonNode answer) {
        if (!answer.path("jsonrpc").isString()
                || !answer.path("jsonrpc").stringValue().equals("2.0")) {
            throw malformed("the answer is not JSON-RPC 2.0");
        }
        JsonNode error = answer.path("error");
        boolean failed = !error.isMissingNode() && !error.isNull();
        if (failed == answer.has("result")) {
            throw malformed("the answer has not exactly one of result and error");
        }
        if (!failed) {
            return new RpcAnswer.Result(answer.get("result"));
        }
        RpcAnswer.Failure failure = failure(error);
        if (failure.code() == TOO_MANY) {
            throw new NodeException(BUSY, failure.message(), null);
        }
        return failure;
    }

    private static RpcAnswer.Failure failure(JsonNode error) {
        JsonNode code = error.path("code");
        JsonNode message = error.path("message");
        if (!code.isIntegralNumber() || !code.canConvertToInt() || !message.isString()) {
            throw malformed("the error has no code and message");
        }
        JsonNode data = error.path("data");
        return new RpcAnswer.Failure(
                code.intValue(), printable(message.stringValue()), data.isMissingNode() ? NullNode.instance : data);
    }

    /** A node's words may end in a log or on a screen: one line, and not too long. */
    static String printable(String words) {
        String line = words.replaceAll("\\p{C}+", " ").strip();
        return line.length() <= 300 ? line : line.substring(0, 300) + "…";
    }

    private static NodeException malformed(String words) {
        return new NodeException(MALFORMED, words, null);
    }

    private static NodeException malformed(String words, Throwable cause) {
        return new NodeException(MALFORMED, words, cause);
    }
}
