package dev.strongroom.chain.rpc;

import dev.strongroom.chain.NodeException;
import tools.jackson.databind.JsonNode;

/** What a node answered to one request: a result, or an error of its own. */
public sealed interface RpcAnswer {
    /** @param value the result, JSON null included */
    record Result(JsonNode value) implements RpcAnswer {
        @Override
        public JsonNode orThrow() {
            return value;
        }
    }

    /**
     * The node understood the request and says no.
     *
     * @param code the JSON-RPC error code
     * @param message the node's words
     * @param data what it added, JSON null where nothing
     */
    record Failure(int code, String message, JsonNode data) implements RpcAnswer {
        @Override
        public JsonNode orThrow() {
            throw exception();
        }

        /** The failure as an exception of kind {@code ERROR}. */
        public NodeException exception() {
            return new NodeException(NodeException.Kind.ERROR, message + " (code " + code + ")", null);
        }
    }

    /** The result; a failure becomes a {@link NodeException} of kind {@code ERROR}. */
    JsonNode orThrow();
}
