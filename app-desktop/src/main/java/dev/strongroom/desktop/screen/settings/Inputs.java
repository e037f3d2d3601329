package dev.strongroom.desktop.screen.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.StringNode;

/** Reads what people type into fields, and which field the core means when it refuses. */
final class Inputs {
    private static final Pattern STEP = Pattern.compile("\\[\"?([^\"\\]]+)\"?]");
    private static final long MOST_MINUTES = 1_000_000_000;

    private Inputs() {}

    /**
     * The value of what was typed; empty where it is none of its kind.
     *
     * @param before the value that stands there, which stays as it is written where the input says the same
     */
    static Optional<JsonNode> read(Line.Kind kind, JsonNode before, String input) {
        return switch (kind) {
            case NUMBER -> Documents.read(input.strip()).filter(JsonNode::isNumber);
            case SPAN ->
                minutes(input.strip())
                        .map(span -> Labels.span(before).filter(span::equals).isPresent()
                                ? before
                                : StringNode.valueOf(span.toString()));
            case TEXTS -> Optional.of(texts(input));
            default -> Optional.of(StringNode.valueOf(input.strip()));
        };
    }

    /** What stands in the field of a value. */
    static String shown(Line.Kind kind, JsonNode value) {
        return switch (kind) {
            case TEXTS ->
                String.join("\n", value.valueStream().map(JsonNode::asString).toList());
            case SPAN ->
                Labels.span(value).map(span -> Long.toString(span.toMinutes())).orElse("");
            default -> value.asString("");
        };
    }

    private static Optional<Duration> minutes(String input) {
        return Documents.read(input)
                .filter(number -> number.isIntegralNumber() && number.canConvertToLong())
                .map(JsonNode::asLong)
                .filter(minutes -> minutes >= 0 && minutes <= MOST_MINUTES)
                .map(Duration::ofMinutes);
    }

    private static ArrayNode texts(String input) {
        ArrayNode list = Documents.list();
        input.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(list::add);
        return list;
    }

    /**
     * The field of {@code minimums.USDT: ...} or {@code ... at ["minimums"]["USDT"]: ...}; else whatever stands there.
     */
    static String refused(String reason) {
        String named = reason.substring(0, Math.max(0, reason.indexOf(": ")));
        int at = named.indexOf(" at [");
        return at < 0
                ? named
                : STEP.matcher(named.substring(at))
                        .results()
                        .map(step -> step.group(1))
                        .collect(Collectors.joining("."));
    }
}
