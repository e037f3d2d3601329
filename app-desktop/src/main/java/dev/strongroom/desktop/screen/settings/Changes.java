package dev.strongroom.desktop.screen.settings;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What differs between two documents, field by field, in the order in which people read them. */
final class Changes {
    private final Labels labels;
    private final Map<FieldPath, String> values = new LinkedHashMap<>();

    private Changes(Labels labels) {
        this.labels = labels;
    }

    static List<Change> between(String before, String after, Labels labels) {
        Map<FieldPath, String> old = values(before, labels);
        Map<FieldPath, String> young = values(after, labels);
        dropFilled(old, young);
        dropFilled(young, old);
        Set<FieldPath> all = new LinkedHashSet<>(young.keySet());
        all.addAll(old.keySet());
        return all.stream()
                .filter(path -> !old.getOrDefault(path, "").equals(young.getOrDefault(path, "")))
                .map(path -> new Change(labels.way(path), old.getOrDefault(path, ""), young.getOrDefault(path, "")))
                .toList();
    }

    /** Where the other has something below, that tells the change. */
    private static void dropFilled(Map<FieldPath, String> values, Map<FieldPath, String> other) {
        values.keySet().removeIf(path -> other.keySet().stream().anyMatch(longer -> longer.isBelow(path)));
    }

    private static Map<FieldPath, String> values(String document, Labels labels) {
        Changes all = new Changes(labels);
        Documents.read(document).ifPresent(root -> all.add(FieldPath.ROOT, root));
        return all.values;
    }

    private void add(FieldPath path, JsonNode node) {
        if (node.isContainer() && node.isEmpty()) {
            values.put(path, labels.empty()); // not the same as what is not there
        } else if (node.isArray()) {
            for (int number = 0; number < node.size(); number++) {
                addElement(path, node.path(number), number);
            }
        } else if (node.isObject()) {
            Lines.steps(node, path, labels).forEach(step -> add(path.child(step), node.path(step)));
        } else {
            String value = labels.value(path, node);
            values.put(path, value.isEmpty() ? labels.empty() : value);
        }
    }

    /** An element goes by its name, and a text by itself: one that is put in before others does not change them. */
    private void addElement(FieldPath path, JsonNode element, int number) {
        if (element.isString()) {
            values.merge(path.child(element.asString()), element.asString(), (one, other) -> one + " " + other);
        } else {
            String name = element.path("name").asString("");
            add(path.child(name.isEmpty() ? labels.element(number + 1) : name), element);
        }
    }
}
