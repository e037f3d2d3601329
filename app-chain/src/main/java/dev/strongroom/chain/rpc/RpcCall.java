package dev.strongroom.chain.rpc;

import java.util.List;

/**
 * One request.
 *
 * @param method such as {@code eth_call}
 * @param params what Jackson can write: text, numbers, booleans, lists, maps, trees
 */
public record RpcCall(String method, List<Object> params) {
    public RpcCall {
        params = List.copyOf(params);
    }

    public static RpcCall of(String method, Object... params) {
        return new RpcCall(method, List.of(params));
    }
}
