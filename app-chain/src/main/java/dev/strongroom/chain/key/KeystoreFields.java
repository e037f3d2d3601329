package dev.strongroom.chain.key;

import dev.strongroom.chain.RefusedException;
import java.util.HexFormat;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object of a key file; a field that is missing, of another type or out of bounds is refused by its name. */
final class KeystoreFields {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String path;
    private final JsonNode node;

    private KeystoreFields(String path, JsonNode node) {
        this.path = path;
        this.node = node;
        if (!node.isObject()) {
            throw malformed(path, "is no JSON object");
        }
    }

    static KeystoreFields read(byte[] file) {
        try {
            return new KeystoreFields("keystore", MAPPER.readTree(file));
        } catch (JacksonException e) {
            // the cause would quote the file
            throw new RefusedException("keystore.json", "keystore: is not well-formed JSON without duplicate names");
        }
    }

    boolean has(String name) {
        return node.has(name);
    }

    KeystoreFields object(String name) {
        return new KeystoreFields(path(name), field(name));
    }

    /** Refuses every name that is not one of these. */
    void requireOnly(String... names) {
        Set<String> known = Set.of(names);
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw malformed(path, "has a field that version 3 does not know");
            }
        }
    }

    String text(String name) {
        JsonNode value = field(name);
        if (!value.isString()) {
            throw malformed(path(name), "is no text");
        }
        return value.stringValue();
    }

    /** Refuses every text but this one. */
    void requireText(String code, String name, String only) {
        if (!text(name).equals(only)) {
            throw new RefusedException(code, path(name) + ": is not " + only);
        }
    }

    boolean isNumber(String name, int value) {
        JsonNode field = field(name);
        return field.isIntegralNumber() && field.canConvertToInt() && field.intValue() == value;
    }

    int number(String name, int least, int most) {
        JsonNode value = field(name);
        if (!value.isIntegralNumber()) {
            throw malformed(path(name), "is no whole number");
        }
        if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
            throw new RefusedException("keystore.parameters", path(name) + ": is not from " + least + " to " + most);
        }
        return value.intValue();
    }

    /** @param least bytes */
    byte[] hex(String name, int least, int most) {
        String text = text(name);
        if (text.length() < 2 * least || text.length() > 2 * most || !text.matches("([0-9a-fA-F]{2})*")) {
            String bytes = least == most ? "" + least : least + " to " + most;
            throw malformed(path(name), "is not " + bytes + " bytes in hex");
        }
        return HexFormat.of().parseHex(text);
    }

    private JsonNode field(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            throw malformed(path(name), "is missing");
        }
        return value;
    }

    private String path(String name) {
        return path + "." + name;
    }

    private static RefusedException malformed(String path, String how) {
        return new RefusedException("keystore.field", path + ": " + how);
    }
}
