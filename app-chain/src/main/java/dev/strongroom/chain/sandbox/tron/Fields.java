package dev.strongroom.chain.sandbox.tron;

import java.math.BigInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object as java-tron prints messages: a field that is zero, false or empty is left out. */
final class Fields {
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final boolean visible;

    /** @param visible whether addresses are base58 instead of hex */
    Fields(boolean visible) {
        this.visible = visible;
    }

    Fields number(String name, long value) {
        if (value != 0) {
            json.put(name, value);
        }
        return this;
    }

    Fields number(String name, BigInteger value) {
        if (value.signum() != 0) {
            json.put(name, value);
        }
        return this;
    }

    Fields text(String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
        return this;
    }

    Fields flag(String name, boolean value) {
        if (value) {
            json.put(name, true);
        }
        return this;
    }

    Fields address(String name, Account account) {
        return text(name, visible ? account.base58() : account.hex());
    }

    /** An inner object, also where it is empty. */
    Fields object(String name, Consumer<Fields> filling) {
        Fields inner = new Fields(visible);
        filling.accept(inner);
        json.set(name, inner.json());
        return this;
    }

    /** An inner value as it is. */
    Fields set(String name, JsonNode value) {
        json.set(name, value);
        return this;
    }

    Fields array(String name, Consumer<ArrayNode> filling) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        filling.accept(array);
        if (!array.isEmpty()) {
            json.set(name, array);
        }
        return this;
    }

    ObjectNode json() {
        return json;
    }
}
