package dev.strongroom.chain.sandbox.host;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lies about the envelope of an answer, the same for every chain. */
final class Lies {
    private Lies() {}

    static JsonNode tell(JsonNode honest, Mood.Lie lie) {
        return switch (lie) {
            case ID -> wrongId(honest);
            case MISSING -> missing(honest);
            case ORDER -> reversed(honest);
            case NONE, BALANCE, CHAIN, RECEIPT, LOGS, JSON -> honest;
        };
    }

    private static JsonNode wrongId(JsonNode answer) {
        if (answer instanceof ArrayNode batch) {
            batch.forEach(Lies::wrongId);
        } else if (answer instanceof ObjectNode one) {
            JsonNode id = one.path("id");
            one.put("id", id.isIntegralNumber() ? id.asLong() + 1 : 1);
        }
        return answer;
    }

    private static JsonNode missing(JsonNode answer) {
        if (answer instanceof ArrayNode batch && !batch.isEmpty()) {
            batch.remove(batch.size() - 1);
        } else if (answer instanceof ObjectNode one) {
            one.remove(List.of("result", "error"));
        }
        return answer;
    }

    private static JsonNode reversed(JsonNode answer) {
        if (!(answer instanceof ArrayNode batch)) {
            return answer;
        }
        List<JsonNode> answers = new ArrayList<>(batch.values());
        Collections.reverse(answers);
        return JsonNodeFactory.instance.arrayNode().addAll(answers);
    }
}
