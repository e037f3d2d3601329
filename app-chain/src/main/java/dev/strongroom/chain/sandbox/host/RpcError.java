package dev.strongroom.chain.sandbox.host;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A JSON-RPC error answer. */
public final class RpcError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public static final int PARSE = -32700;
    public static final int INVALID_REQUEST = -32600;
    public static final int NO_METHOD = -32601;
    public static final int INVALID_PARAMS = -32602;
    public static final int INTERNAL = -32603;
    /** What nodes answer when the request is well formed and cannot be done. */
    public static final int SERVER = -32000;

    private final int code;
    private final transient @Nullable JsonNode data;

    public RpcError(int code, String message) {
        super(message, null, false, false);
        this.code = code;
        this.data = null;
    }

    /** @param data what the answer says besides, as the chain's nodes put it */
    public RpcError(int code, String message, JsonNode data) {
        super(message, null, false, false);
        this.code = code;
        this.data = data;
    }

    /** @param data hex of what a contract answered */
    public RpcError(int code, String message, String data) {
        this(code, message, JsonNodeFactory.instance.stringNode(data));
    }

    /** A request that is well formed and cannot be done. */
    public static RpcError server(String message) {
        return new RpcError(SERVER, message);
    }

    public static RpcError params(String message) {
        return new RpcError(INVALID_PARAMS, message);
    }

    /** What a real node would do and this one does not simulate. */
    public static RpcError notSimulated(String what) {
        return new RpcError(SERVER, "practice network: " + what);
    }

    public int code() {
        return code;
    }

    public @Nullable JsonNode data() {
        return data;
    }
}
