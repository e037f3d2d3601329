package dev.strongroom.chain.sandbox.host;

import tools.jackson.databind.JsonNode;

/** One JSON-RPC method. */
@FunctionalInterface
public interface RpcMethod {
    /** Answers the result; JSON null where there is none. Throws {@link RpcError}. */
    JsonNode call(RpcCall call);
}
