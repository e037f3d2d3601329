package dev.strongroom.chain.tron.node;

import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.rpc.RestClient;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The JSON of java-tron, read strictly. Zero, false and empty fields are left out, what is not found is {@code {}}, and
 * an exception of the node is an object with {@code Error}; all of that with HTTP 200. A value of another form is a
 * {@link NodeException} that names the field.
 */
final class Wire {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})*");

    private Wire() {}

    /** The answer as an object, unless it is an exception of the node. */
    static JsonNode object(JsonNode answer, String field) {
        if (!answer.isObject()) {
            throw malformed(field, answer);
        }
        JsonNode error = answer.path("Error");
        if (error.isString()) {
            throw new NodeException(NodeException.Kind.ERROR, RestClient.printable(error.stringValue()), null);
        }
        return answer;
    }

    /** A number from 0 up that a long holds; 0 where it is left out. */
    static long number(JsonNode value, String field) {
        if (value.isMissingNode()) {
            return 0;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw malformed(field, value);
        }
        return value.longValue();
    }

    /** A text; empty where it is left out. */
    static String text(JsonNode value, String field) {
        if (value.isMissingNode()) {
            return "";
        }
        if (!value.isString()) {
            throw malformed(field, value);
        }
        return value.stringValue();
    }

    /** 32 bytes as 64 lower-case digits: ids of blocks and transactions. */
    static String hash(JsonNode value, String field) {
        String text = text(value, field).toLowerCase(Locale.ROOT);
        if (!HASH.matcher(text).matches()) {
            throw malformed(field, value);
        }
        return text;
    }

    /** Bytes as hex without 0x; none where they are left out. */
    static byte[] bytes(JsonNode value, String field) {
        String text = text(value, field);
        if (!HEX.matcher(text).matches()) {
            throw malformed(field, value);
        }
        return HexFormat.of().parseHex(text);
    }

    static NodeException malformed(String field, JsonNode value) {
        String given = value.toString();
        return malformed(field + ": the node answers " + (given.length() <= 80 ? given : given.substring(0, 80) + "…"));
    }

    static NodeException malformed(String words) {
        return new NodeException(NodeException.Kind.MALFORMED, words, null);
    }
}
