package dev.strongroom.desktop.screen.settings;

import java.util.ArrayList;
import java.util.List;

/** The way to a part of a document: names of fields, keys, and the numbers of elements from 0. */
record FieldPath(List<String> steps) {
    static final FieldPath ROOT = new FieldPath(List.of());

    FieldPath {
        steps = List.copyOf(steps);
    }

    FieldPath child(String step) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(step);
        return new FieldPath(longer);
    }

    FieldPath parent() {
        return new FieldPath(steps.subList(0, steps.size() - 1));
    }

    String last() {
        return steps.getLast();
    }

    /** As the core names a field: {@code minimums.USDT}. */
    @Override
    public String toString() {
        return String.join(".", steps);
    }

    /** The way once an element of a list is gone: those behind it have moved up. */
    FieldPath without(FieldPath element) {
        int at = element.steps.size() - 1;
        if (!isBelow(element.parent()) || Integer.parseInt(steps.get(at)) < Integer.parseInt(element.last())) {
            return this;
        }
        List<String> moved = new ArrayList<>(steps);
        moved.set(at, Integer.toString(Integer.parseInt(steps.get(at)) - 1));
        return new FieldPath(moved);
    }

    boolean isBelow(FieldPath other) {
        return steps.size() > other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }
}
