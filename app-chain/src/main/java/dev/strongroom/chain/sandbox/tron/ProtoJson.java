package dev.strongroom.chain.sandbox.tron;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Protobuf messages as java-tron prints them: names as in the .proto file, bytes in hex, what is not set left out. */
final class ProtoJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ProtoJson() {}

    /** @param visible whether addresses are base58 instead of hex */
    static ObjectNode print(Message message, boolean visible) {
        ObjectNode object = JSON.objectNode();
        message.getAllFields().forEach((field, value) -> object.set(field.getName(), print(field, value, visible)));
        return object;
    }

    private static JsonNode print(FieldDescriptor field, Object value, boolean visible) {
        if (value instanceof List<?> values) {
            ArrayNode array = JSON.arrayNode();
            values.forEach(one -> array.add(single(field, one, visible)));
            return array;
        }
        return single(field, value, visible);
    }

    private static JsonNode single(FieldDescriptor field, Object value, boolean visible) {
        return switch (value) {
            case Message message -> print(message, visible);
            case EnumValueDescriptor named -> JSON.stringNode(named.getName());
            case Long number -> JSON.numberNode(number);
            case Integer number -> JSON.numberNode(number);
            case Boolean flag -> JSON.booleanNode(flag);
            case String text -> JSON.stringNode(text);
            case ByteString bytes -> JSON.stringNode(bytes(field, bytes, visible));
            default -> throw new IllegalStateException("no JSON for " + field.getFullName());
        };
    }

    private static String bytes(FieldDescriptor field, ByteString bytes, boolean visible) {
        boolean isAddress = visible && field.getName().endsWith("address");
        return isAddress
                ? Base58Check.encode(bytes.toByteArray())
                : HexFormat.of().formatHex(bytes.toByteArray());
    }
}
