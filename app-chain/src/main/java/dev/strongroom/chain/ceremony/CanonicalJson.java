package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Canonical JSON (RFC 8785) of objects, lists, texts, booleans and null. Numbers do not occur: every number of the
 * ceremony is a decimal string, so that no reader can round it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785, JSON Canonicalization Scheme</a>
 */
public final class CanonicalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalJson() {}

    /** An empty object to be filled. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The one byte form of a value. */
    public static byte[] write(JsonNode value) {
        refuseForeign(value, "json");
        return encode(value);
    }

    /**
     * Reads bytes strictly: duplicate names, numbers, bytes after the value and every other byte form of the same value
     * are refused.
     *
     * @param what the name of the bytes in refusals, such as {@code request}
     */
    public static JsonNode read(byte[] bytes, String what) {
        JsonNode value;
        try {
            value = MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw new RefusedException(
                    "json.malformed",
                    what + ": is not well-formed JSON without duplicate names" + place(e.getLocation())
                            + "; fetch the file again from where it was made");
        }
        refuseForeign(value, what);
        if (!Arrays.equals(encode(value), bytes)) {
            throw new RefusedException(
                    "json.not-canonical",
                    what + ": is not in canonical form (RFC 8785), so something rewrote it on the way; fetch the file"
                            + " again from where it was made");
        }
        return value;
    }

    private static byte[] encode(JsonNode value) {
        try {
            return new JsonCanonicalizer(text(value)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Any JSON value on one line, in no particular form. Token by token: to write a value as a bean would load classes
     * of sockets, only to see that it is none of them.
     */
    public static String text(JsonNode value) {
        StringWriter out = new StringWriter();
        try (JsonParser tokens = MAPPER.treeAsTokens(value);
                JsonGenerator generator = MAPPER.createGenerator(out)) {
            tokens.nextToken();
            generator.copyCurrentStructure(tokens);
        }
        return out.toString();
    }

    private static String place(TokenStreamLocation at) {
        return at == null || at.getLineNr() < 0
                ? ""
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    private static void refuseForeign(JsonNode value, String path) {
        switch (value.getNodeType()) {
            case OBJECT ->
                value.properties().forEach(field -> refuseForeign(field.getValue(), path + "." + field.getKey()));
            case ARRAY -> value.valueStream().forEach(item -> refuseForeign(item, path));
            case STRING -> Text.refuseUnprintable(value.stringValue(), path);
            case BOOLEAN, NULL -> {}
            case NUMBER, BINARY, MISSING, POJO ->
                throw new RefusedException(
                        "json.number",
                        path + ": is not a text, a list, true, false or null; numbers are decimal strings");
        }
    }
}
