package dev.strongroom.chain.sandbox.host;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One call of a method.
 *
 * @param params an array, perhaps empty
 * @param mood how the network behaves during this request
 */
public record RpcCall(JsonNode params, Mood mood) {
    /** The parameter at a place; refused where it is missing or null. */
    public JsonNode required(int index) {
        return optional(index).orElseThrow(() -> RpcError.params("missing value for required argument " + index));
    }

    /** The parameter at a place; empty where it is missing or null. */
    public Optional<JsonNode> optional(int index) {
        JsonNode value = params.get(index);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    /** A text parameter. */
    public String text(int index) {
        JsonNode value = required(index);
        if (!value.isString()) {
            throw RpcError.params("invalid argument " + index + ": is not a string");
        }
        return value.asString();
    }

    /** A whole number parameter, JSON number or 0x quantity, not negative. */
    public long number(int index, long otherwise) {
        return optional(index).map(value -> number(index, value)).orElse(otherwise);
    }

    private static long number(int index, JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToLong() && value.asLong() >= 0) {
            return value.asLong();
        }
        if (value.isString() && value.asString().matches("0x[0-9a-f]{1,15}")) {
            return Long.parseLong(value.asString().substring(2), 16);
        }
        throw RpcError.params("invalid argument " + index + ": is not a whole number");
    }
}
