package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.sandbox.host.RpcCall;
import dev.strongroom.chain.sandbox.host.RpcError;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The object with which a call ends.
 *
 * @param json empty where nothing was said
 */
record Options(JsonNode json) {
    static Options of(RpcCall call, int index) {
        return new Options(
                object(call.optional(index).orElseGet(JsonNodeFactory.instance::objectNode), "argument " + index));
    }

    private static JsonNode object(JsonNode json, String name) {
        if (!json.isObject()) {
            throw RpcError.params("Invalid params: " + name + " is not an object.");
        }
        return json;
    }

    Optional<Options> object(String name) {
        return field(name).map(value -> new Options(object(value, name)));
    }

    Optional<String> text(String name) {
        return field(name).map(value -> {
            if (!value.isString()) {
                throw wrong(name, "a string");
            }
            return value.asString();
        });
    }

    boolean flag(String name) {
        return field(name)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw wrong(name, "true or false");
                    }
                    return value.asBoolean();
                })
                .orElse(false);
    }

    OptionalLong number(String name) {
        Optional<JsonNode> value = field(name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!value.get().isIntegralNumber()
                || !value.get().canConvertToLong()
                || value.get().asLong() < 0) {
            throw wrong(name, "a whole number");
        }
        return OptionalLong.of(value.get().asLong());
    }

    Optional<JsonNode> field(String name) {
        return Optional.ofNullable(json.get(name)).filter(value -> !value.isNull());
    }

    private static RpcError wrong(String name, String wanted) {
        return RpcError.params("Invalid params: " + name + " is not " + wanted + ".");
    }
}
