package dev.strongroom.desktop.screen.settings;

import dev.strongroom.desktop.i18n.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A document as people edit it: line by line, or as text. What cannot be read yet is kept as it was typed. */
final class DocumentForm {
    private final Labels labels;
    private final Messages messages;
    private final long base;
    private final ObjectNode defaults;
    private final String before;
    private final Unread unread = new Unread();
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Line> sought = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper edits = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper asText = new ReadOnlyBooleanWrapper();
    private final StringProperty text = new SimpleStringProperty("");
    private ObjectNode root;
    private Set<String> filled;

    /**
     * @param base the published version that what it begins with was made over
     * @param defaults has every field there is: what a document of before lacks can be filled as well
     * @param holds what holds then; whatever differs from it is a change
     * @param begin what the form begins with
     */
    DocumentForm(Labels labels, Messages messages, long base, String defaults, String holds, String begin) {
        this.labels = labels;
        this.messages = messages;
        this.base = base;
        this.defaults = Documents.object(defaults).orElseGet(Documents::empty);
        this.root = Documents.object(begin).orElseGet(Documents::empty);
        this.before = Documents.object(holds).map(this::ordered).orElse(holds);
        text.set(ordered(root));
        this.filled = Documents.fill(root, this.defaults);
        text.addListener((_, _, _) -> noticed());
        draw();
    }

    private String ordered(JsonNode document) {
        return Documents.pretty(Ordered.of(document, labels));
    }

    /** The same document in the other look; a text that is no document stays, and says so. */
    void showAsText(boolean isText) {
        if (isText == asText.get()) {
            return;
        }
        if (isText) {
            text.set(ordered(written()));
        } else if (!text.get().equals(ordered(written()))) {
            Optional<ObjectNode> read = Documents.object(text.get());
            if (read.isEmpty()) {
                problem.set(messages.get("settings.not-json"));
                return;
            }
            root = read.get();
            filled = Documents.fill(root, defaults);
            unread.clear();
        }
        asText.set(isText);
        draw();
    }

    /** The language may be another one. */
    void relabel() {
        lines.set(Lines.of(root, labels));
    }

    private void draw() {
        lines.set(Lines.of(root, labels));
        noticed();
    }

    /** Something was typed: what was refused before may be right now. */
    private void noticed() {
        problem.set("");
        sought.set(null);
        edits.set(edits.get() + 1);
        changed.set(!unread.isEmpty() || !document().equals(before));
    }

    /** The document as it is to be drafted. */
    String document() {
        return asText.get() ? text.get() : ordered(written());
    }

    /** Without what was only there to be filled, and was not. */
    private ObjectNode written() {
        ObjectNode copy = root.deepCopy();
        filled.stream().filter(field -> root.path(field).isEmpty()).forEach(copy::remove);
        return copy;
    }

    /** Whether everything that was typed can be read. */
    boolean isReadable() {
        return asText.get() || unread.isEmpty();
    }

    JsonNode value(FieldPath path) {
        JsonNode node = root;
        for (String step : path.steps()) {
            node = Lines.child(node, step);
        }
        return node;
    }

    /** What stands in the field of a line. */
    String shown(Line line) {
        return unread.typed(line.path()).orElseGet(() -> Inputs.shown(line.kind(), value(line.path())));
    }

    void turn(Line line, boolean isOn) {
        put(line.path(), Documents.read(Boolean.toString(isOn)).orElseThrow());
        unread.remove(line.path());
        noticed();
    }

    /** Takes what was typed into the field of a line. */
    void type(Line line, String input) {
        Optional<JsonNode> read = Inputs.read(line.kind(), value(line.path()), input);
        unread.remove(line.path());
        read.ifPresentOrElse(
                value -> put(line.path(), value),
                () -> unread.put(line.path(), input, messages.get("settings.not-number")));
        noticed();
    }

    private void put(FieldPath path, JsonNode value) {
        switch (value(path.parent())) {
            case ObjectNode object -> object.set(path.last(), value);
            case ArrayNode list -> list.set(Integer.parseInt(path.last()), value);
            default -> throw new IllegalArgumentException(path + " is not in the document");
        }
    }

    /** Whether elements below a line have keys that people choose. */
    boolean hasKeys(Line line) {
        return value(line.path()).isObject();
    }

    /** Keys that can be added below a line, with their names. */
    Map<String, String> candidates(Line line) {
        Map<String, String> left = labels.candidates(line.path());
        value(line.path()).properties().forEach(field -> left.remove(field.getKey()));
        return left;
    }

    /** @param key of the element; of no meaning in a list. One that is there stays as it is */
    void add(Line line, String key) {
        JsonNode parent = value(line.path());
        FieldPath added = line.path().child(parent.isArray() ? Integer.toString(parent.size()) : key.strip());
        JsonNode element =
                Shapes.element(labels.pattern(line.path()), parent.valueStream().findFirst());
        if (parent instanceof ArrayNode list) {
            list.add(element);
        } else if (parent instanceof ObjectNode object && !object.has(key) && !key.isBlank()) {
            object.set(key.strip(), element);
        }
        draw();
        lines.get().stream().filter(one -> one.path().equals(added)).findFirst().ifPresent(this::seek);
    }

    /** Wants this line to be looked at, or the first after it that can be edited. */
    private void seek(Line line) {
        lines.get().stream()
                .skip(lines.get().indexOf(line))
                .filter(one -> one.kind() != Line.Kind.SECTION)
                .findFirst()
                .ifPresent(sought::set);
    }

    /** Takes an element of a map or list out; what was typed elsewhere stays as it was typed. */
    void remove(Line line) {
        FieldPath gone = line.path();
        int place = lines.get().indexOf(line);
        if (value(gone.parent()) instanceof ObjectNode object) {
            object.remove(gone.last());
            unread.withoutField(gone);
        } else if (value(gone.parent()) instanceof ArrayNode list) {
            list.remove(Integer.parseInt(gone.last()));
            unread.withoutElement(gone);
        }
        draw();
        if (!lines.get().isEmpty()) {
            seek(lines.get().get(Math.clamp(place, 0, lines.get().size() - 1)));
        }
    }

    /**
     * The core refused the document.
     *
     * @param words for people
     * @param reason names the field at its beginning, where it is about one
     */
    void refuse(String words, String reason) {
        complain(words);
        String field = Inputs.refused(reason);
        lines.get().stream()
                .filter(line -> line.path().toString().equals(field))
                .findFirst()
                .ifPresent(line -> {
                    unread.complain(line.path(), messages.get("settings.refused-field"));
                    sought.set(line);
                });
    }

    /** What does not let it be drafted; cleared by the next change. */
    void complain(String words) {
        busy.set(false);
        problem.set(words);
    }

    Labels labels() {
        return labels;
    }

    /** The published version that what it began with was made over. */
    long base() {
        return base;
    }

    ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /**
     * The line that wants to be looked at: the core refused its value, it was added, or one was taken out there; null
     * where there is none, and after the next change.
     */
    ReadOnlyObjectProperty<@Nullable Line> soughtProperty() {
        return sought.getReadOnlyProperty();
    }

    /** Whether anything differs from what holds. */
    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Counts what was typed. */
    ReadOnlyIntegerProperty edits() {
        return edits.getReadOnlyProperty();
    }

    /** What is wrong with single fields. */
    ObservableMap<FieldPath, String> problems() {
        return unread.problems();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    ReadOnlyBooleanProperty asTextProperty() {
        return asText.getReadOnlyProperty();
    }

    StringProperty textProperty() {
        return text;
    }
}
