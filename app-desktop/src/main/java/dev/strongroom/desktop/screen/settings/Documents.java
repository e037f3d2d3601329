package dev.strongroom.desktop.screen.settings;

import dev.strongroom.core.api.Json;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents as trees: read as strictly as the core does, figures with all their digits. */
final class Documents {
    private static final JsonMapper JSON = Json.mapper()
            .rebuild()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Documents() {}

    /** Any JSON; empty where it is none. */
    static Optional<JsonNode> read(String json) {
        try {
            return Optional.of(JSON.readTree(json)).filter(node -> !node.isMissingNode());
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** A document; empty where it is no object. */
    static Optional<ObjectNode> object(String json) {
        return read(json).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
    }

    static ObjectNode empty() {
        return JSON.createObjectNode();
    }

    static ArrayNode list() {
        return JSON.createArrayNode();
    }

    /**
     * Gives a document, empty, each map and list at the top that the defaults have and it lacks.
     *
     * @return their names
     */
    static Set<String> fill(ObjectNode document, ObjectNode defaults) {
        Set<String> missing = new HashSet<>();
        defaults.properties().stream()
                .filter(field -> field.getValue().isContainer() && !document.has(field.getKey()))
                .forEach(field -> {
                    document.set(field.getKey(), field.getValue().isArray() ? list() : empty());
                    missing.add(field.getKey());
                });
        return missing;
    }

    /** A line for each field. */
    static String pretty(JsonNode document) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }
}
