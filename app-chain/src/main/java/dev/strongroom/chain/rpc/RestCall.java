package dev.strongroom.chain.rpc;

import java.util.Map;

/**
 * One request to an API that has a path for each method.
 *
 * @param path from its slash on, such as {@code /wallet/getnowblock}
 * @param fields of the JSON object that is posted: text, numbers, booleans
 */
public record RestCall(String path, Map<String, Object> fields) {
    public RestCall {
        fields = Map.copyOf(fields);
    }

    /** A request without fields. */
    public static RestCall of(String path) {
        return new RestCall(path, Map.of());
    }

    /** A request with one field. */
    public static RestCall of(String path, String field, Object value) {
        return new RestCall(path, Map.of(field, value));
    }
}
