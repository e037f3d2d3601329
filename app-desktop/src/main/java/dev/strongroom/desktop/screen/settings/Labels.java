package dev.strongroom.desktop.screen.settings;

import dev.strongroom.desktop.i18n.Messages;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the parts of a document are called. The key of a label is {@code setting.}, the setting's name and the way to
 * the part, with {@code *} for every key of a map and every element of a list: {@code setting.deposits.minimums.*}. A
 * field without a label goes by its own name.
 *
 * <p>Behind {@code @help} stands what it is for, behind {@code @unit} what it counts ({0} is the nearest key before it,
 * {1} the one before that), behind {@code @is.} and a value what a choice says.
 */
final class Labels {
    private static final String KEY = "setting.";
    private static final String ANY = ".*";
    private final String setting;
    private final Messages messages;
    private final KeyNames keys;

    Labels(String setting, Messages messages, KeyNames keys) {
        this.setting = setting;
        this.messages = messages;
        this.keys = keys;
    }

    /** The same words for another setting. */
    Labels of(String other) {
        return new Labels(other, messages, keys);
    }

    /** What the setting is called. */
    String title() {
        return name(FieldPath.ROOT);
    }

    /** The way with a star for what has no label of its own. */
    String pattern(FieldPath path) {
        StringBuilder pattern = new StringBuilder(setting);
        for (String step : path.steps()) {
            String own = "." + step;
            pattern.append(messages.has(KEY + pattern + own) ? own : ANY);
        }
        return pattern.toString();
    }

    /** Whether it is a field of a form, and so can be neither added nor removed. */
    boolean isField(FieldPath path) {
        return path.steps().isEmpty() || messages.has(KEY + pattern(path.parent()) + "." + path.last());
    }

    String name(FieldPath path) {
        String key = KEY + pattern(path);
        if (isField(path) && messages.has(key)) {
            return messages.get(key);
        }
        return path.steps().isEmpty() ? setting : keys.name(path.last());
    }

    /** An element of a list that has no name. */
    String element(int number) {
        return messages.get("settings.element", Integer.toString(number));
    }

    /** All the names on the way, for where a part stands alone: {@code Least deposit › USDT}. */
    String way(FieldPath path) {
        List<String> names = new ArrayList<>();
        for (int length = 1; length <= path.steps().size(); length++) {
            names.add(name(new FieldPath(path.steps().subList(0, length))));
        }
        return String.join(" › ", names);
    }

    /** What it is for; empty where that needs no words. */
    String help(FieldPath path) {
        return optional(path, "@help").orElse("");
    }

    /** What it counts; empty where it counts nothing. */
    String unit(FieldPath path) {
        return optional(path, "@unit").orElse("");
    }

    /** What stands beside a field: what is counted, and what can be entered. */
    String beside(FieldPath path) {
        String unit = unit(path);
        return optional(path, "@hint")
                .map(hint -> unit.isEmpty() ? hint : messages.get("settings.unit-hint", unit, hint))
                .orElse(unit);
    }

    private Optional<String> optional(FieldPath path, String ending) {
        String key = KEY + pattern(path) + ending;
        return messages.has(key) ? Optional.of(messages.get(key, keysOf(path))) : Optional.empty();
    }

    /** The names of the keys on a way, the nearest first. */
    private Object[] keysOf(FieldPath path) {
        List<String> found = new ArrayList<>();
        for (FieldPath at = path; !at.steps().isEmpty(); at = at.parent()) {
            if (!isField(at)) {
                found.addFirst(keys.name(at.last()));
            }
        }
        return found.reversed().toArray();
    }

    /** The values that it can have; empty where it can have any. */
    List<String> choices(FieldPath path) {
        String beginning = KEY + pattern(path) + "@is.";
        return messages.bundle().keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .sorted()
                .toList();
    }

    String choice(FieldPath path, String value) {
        String key = KEY + pattern(path) + "@is." + value;
        return messages.has(key) ? messages.get(key) : value;
    }

    /** A value alone, as people read it. */
    String value(FieldPath path, JsonNode value) {
        if (value.isBoolean()) {
            return truth(value.asBoolean());
        }
        String unit = unit(path);
        String shown = span(value).map(this::minutes).orElseGet(() -> choice(path, value.asString()));
        String counted = unit.isEmpty() || shown.isEmpty() ? shown : shown + " " + unit;
        return span(value)
                .flatMap(this::larger)
                .map(span -> messages.get("settings.unit-span", counted, span))
                .orElse(counted);
    }

    /** A length of time in days or hours; empty where it is no whole number of them. */
    Optional<String> larger(Duration span) {
        if (span.isZero() || !span.equals(Duration.ofHours(span.toHours()))) {
            return Optional.empty();
        }
        return Optional.of(
                span.equals(Duration.ofDays(span.toDays()))
                        ? messages.get("time.days", Long.toString(span.toDays()))
                        : messages.get("time.hours", Long.toString(span.toHours())));
    }

    /** What stands for a value that is there and has nothing in it. */
    String empty() {
        return messages.get("settings.empty-value");
    }

    String truth(boolean isSo) {
        return isSo ? messages.get("settings.yes") : messages.get("settings.no");
    }

    private String minutes(Duration span) {
        return Long.toString(span.toMinutes());
    }

    /** A length of time in whole minutes. */
    static Optional<Duration> span(JsonNode value) {
        if (!value.isString() || !value.asString().startsWith("PT")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.parse(value.asString()))
                    .filter(span -> span.equals(Duration.ofMinutes(span.toMinutes())));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** Keys that may be added below a part, with their names. */
    Map<String, String> candidates(FieldPath path) {
        return keys.candidates(Shapes.of(pattern(path)).keys());
    }
}
