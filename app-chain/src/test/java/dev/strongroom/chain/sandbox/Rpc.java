package dev.strongroom.chain.sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One way to ask a practice network: over HTTP or straight. */
@FunctionalInterface
public interface Rpc {
    JsonMapper MAPPER = new JsonMapper();

    /** Sends a body and answers the body. */
    String exchange(String body);

    /** The result of one call; an error answer fails with {@link Failure}. */
    default JsonNode call(String method, Object... params) {
        JsonNode answer = MAPPER.readTree(exchange(request(1, method, params).toString()));
        if (answer.has("error")) {
            JsonNode error = answer.path("error");
            throw new Failure(error.path("code").asInt(), error.path("message").asString(), error.path("data"));
        }
        return answer.path("result");
    }

    /** The result as text. */
    default String text(String method, Object... params) {
        return call(method, params).asString();
    }

    static ObjectNode request(int id, String method, Object... params) {
        ObjectNode request = JsonNodeFactory.instance
                .objectNode()
                .put("jsonrpc", "2.0")
                .put("id", id)
                .put("method", method);
        request.set("params", MAPPER.valueToTree(params));
        return request;
    }

    /** An error answer. */
    final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int code;
        private final transient JsonNode data;

        Failure(int code, String message, JsonNode data) {
            super(message);
            this.code = code;
            this.data = data;
        }

        public int code() {
            return code;
        }

        /** What the answer says besides, where that is a text. */
        public String data() {
            return data.asString("");
        }

        /** What the answer says besides. */
        public JsonNode json() {
            return data;
        }
    }
}
