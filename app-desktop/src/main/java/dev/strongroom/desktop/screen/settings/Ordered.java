package dev.strongroom.desktop.screen.settings;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A document in the order in which people read it, so that the same document is always the same text. */
final class Ordered {
    private Ordered() {}

    static JsonNode of(JsonNode document, Labels labels) {
        return copy(document, FieldPath.ROOT, labels);
    }

    private static JsonNode copy(JsonNode node, FieldPath path, Labels labels) {
        if (node.isObject()) {
            ObjectNode copy = Documents.empty();
            Lines.steps(node, path, labels)
                    .forEach(step -> copy.set(step, copy(node.path(step), path.child(step), labels)));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = Documents.list();
            Lines.steps(node, path, labels)
                    .forEach(step -> copy.add(copy(Lines.child(node, step), path.child(step), labels)));
            return copy;
        }
        return node;
    }
}
