package dev.strongroom.desktop.screen.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A document as lines: fields in their order, keys in the order of the alphabet, nothing left out. */
final class Lines {
    private final Labels labels;
    private final List<Line> lines = new ArrayList<>();

    private Lines(Labels labels) {
        this.labels = labels;
    }

    static List<Line> of(JsonNode document, Labels labels) {
        Lines all = new Lines(labels);
        all.addChildren(FieldPath.ROOT, document, 0);
        return all.lines;
    }

    /** The parts right below one, in the order in which people read them. */
    static List<String> steps(JsonNode node, FieldPath path, Labels labels) {
        if (node.isArray()) {
            List<String> numbers = new ArrayList<>();
            for (int number = 0; number < node.size(); number++) {
                numbers.add(Integer.toString(number));
            }
            return numbers;
        }
        List<String> fields = node.properties().stream().map(Map.Entry::getKey).toList();
        return hasFields(fields, path, labels)
                ? fields
                : fields.stream().sorted().toList();
    }

    static JsonNode child(JsonNode node, String step) {
        return node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
    }

    private static boolean hasFields(List<String> fields, FieldPath path, Labels labels) {
        return path.steps().isEmpty() || fields.stream().anyMatch(field -> labels.isField(path.child(field)));
    }

    private void addChildren(FieldPath path, JsonNode node, int depth) {
        for (String step : steps(node, path, labels)) {
            FieldPath below = path.child(step);
            JsonNode found = child(node, step);
            String name = node.isArray() ? element(step, found) : labels.name(below);
            add(below, found, name, depth);
        }
    }

    private void add(FieldPath path, JsonNode node, String name, int depth) {
        Line.Kind kind = kind(path, node);
        lines.add(new Line(path, kind, depth, name, labels.isField(path)));
        if (kind == Line.Kind.SECTION || kind == Line.Kind.ELEMENTS) {
            addChildren(path, node, depth + 1);
        }
    }

    /** An element of a list goes by its own name where it has one. */
    private String element(String step, JsonNode node) {
        String name = node.path("name").asString("");
        return name.isEmpty() ? labels.element(Integer.parseInt(step) + 1) : name;
    }

    private Line.Kind kind(FieldPath path, JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT ->
                !node.isEmpty()
                                && hasFields(
                                        node.properties().stream()
                                                .map(Map.Entry::getKey)
                                                .toList(),
                                        path,
                                        labels)
                        ? Line.Kind.SECTION
                        : Line.Kind.ELEMENTS;
            case ARRAY -> isTexts(path, node) ? Line.Kind.TEXTS : Line.Kind.ELEMENTS;
            case BOOLEAN -> Line.Kind.TOGGLE;
            case NUMBER -> Line.Kind.NUMBER;
            default -> text(path, node);
        };
    }

    private boolean isTexts(FieldPath path, JsonNode list) {
        return list.isEmpty()
                ? Shapes.of(labels.pattern(path)).element().isString()
                : list.valueStream().allMatch(JsonNode::isString);
    }

    private Line.Kind text(FieldPath path, JsonNode node) {
        if (!labels.choices(path).isEmpty()) {
            return Line.Kind.CHOICE;
        }
        return Labels.span(node).isPresent() ? Line.Kind.SPAN : Line.Kind.TEXT;
    }
}
