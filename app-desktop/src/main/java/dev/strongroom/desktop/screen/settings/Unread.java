package dev.strongroom.desktop.screen.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** What was typed into fields of a document and cannot be read yet, and what is wrong with fields. */
final class Unread {
    private final Map<FieldPath, String> typed = new HashMap<>();
    private final ObservableMap<FieldPath, String> problems = FXCollections.observableHashMap();

    boolean isEmpty() {
        return typed.isEmpty();
    }

    Optional<String> typed(FieldPath path) {
        return Optional.ofNullable(typed.get(path));
    }

    /** @param why it cannot be read */
    void put(FieldPath path, String input, String why) {
        typed.put(path, input);
        complain(path, why);
    }

    /** Something is wrong with a value that can be read. */
    void complain(FieldPath path, String why) {
        problems.put(path, why);
    }

    void remove(FieldPath path) {
        typed.remove(path);
        problems.remove(path);
    }

    void clear() {
        typed.clear();
        problems.clear();
    }

    /** An element of a map is gone. */
    void withoutField(FieldPath gone) {
        keep(gone, path -> path);
    }

    /** An element of a list is gone. */
    void withoutElement(FieldPath gone) {
        keep(gone, path -> path.without(gone));
    }

    private void keep(FieldPath gone, UnaryOperator<FieldPath> now) {
        keep(typed, gone, now);
        keep(problems, gone, now);
    }

    private static void keep(Map<FieldPath, String> all, FieldPath gone, UnaryOperator<FieldPath> now) {
        Map<FieldPath, String> left = new HashMap<>();
        all.forEach((path, words) -> {
            if (!path.equals(gone) && !path.isBelow(gone)) {
                left.put(now.apply(path), words);
            }
        });
        all.clear();
        all.putAll(left);
    }

    /** What is wrong with single fields. */
    ObservableMap<FieldPath, String> problems() {
        return problems;
    }
}
