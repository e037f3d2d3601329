package dev.strongroom.desktop.screen.settings;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What a new element of a map or list looks like where there is none yet to look at, and what its key may be. */
record Shapes(Keys keys, JsonNode element) {
    /** What the keys of a map are. */
    enum Keys {
        NETWORKS,
        /** Networks, and families of them. */
        FAMILIES,
        ASSETS,
        /** Networks, families of them, and assets of one network each. */
        CHAINS,
        /** Nobody knows. */
        ANY
    }

    private static final Shapes UNKNOWN = new Shapes(Keys.ANY, StringNode.valueOf(""));
    private static final Map<String, Shapes> KNOWN = Map.of(
            "deposits.confirmations", shape(Keys.CHAINS, "\"FINAL\""),
            "deposits.minimums", shape(Keys.ASSETS, "\"\""),
            "deposits.alone", shape(Keys.ASSETS, "\"\""),
            "risk.limits",
                    shape(
                            Keys.ASSETS,
                            "{\"minimum\": \"\", \"single\": \"\", \"hourly\": \"\", \"daily\": \"\", \"fee\": \"0\"}"),
            "risk.rules",
                    shape(Keys.ANY, "{\"name\": \"\", \"fact\": \"AMOUNT\", \"above\": \"single\", \"weight\": 1}"),
            "sweeps.minimums", shape(Keys.ASSETS, "\"\""),
            "sweeps.coins", shape(Keys.FAMILIES, "{}"),
            "sweeps.coins.*", shape(Keys.ASSETS, "\"\""),
            "sweeps.destinations", shape(Keys.NETWORKS, "\"\""),
            "sweeps.energy", shape(Keys.NETWORKS, "false"));

    private static Shapes shape(Keys keys, String element) {
        return new Shapes(keys, Documents.read(element).orElseThrow());
    }

    /** That of a part by its way; a text with any key where nothing is known of it. */
    static Shapes of(String pattern) {
        return KNOWN.getOrDefault(pattern, UNKNOWN);
    }

    /** The same; where nothing is known, like an element that is there. */
    static JsonNode element(String pattern, Optional<JsonNode> sibling) {
        Shapes known = KNOWN.get(pattern);
        return known != null
                ? known.element().deepCopy()
                : sibling.map(Shapes::emptied).orElse(UNKNOWN.element());
    }

    /** Of the same kind, and says nothing. */
    private static JsonNode emptied(JsonNode sibling) {
        return switch (sibling.getNodeType()) {
            case BOOLEAN -> Documents.read("false").orElseThrow();
            case NUMBER -> Documents.read("0").orElseThrow();
            case ARRAY -> Documents.list();
            case OBJECT -> {
                ObjectNode copy = Documents.empty();
                sibling.properties().forEach(field -> copy.set(field.getKey(), emptied(field.getValue())));
                yield copy;
            }
            default -> UNKNOWN.element();
        };
    }
}
