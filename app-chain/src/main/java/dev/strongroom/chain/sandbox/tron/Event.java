package dev.strongroom.chain.sandbox.tron;

import dev.strongroom.chain.RefusedException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What happened, as the event file keeps it: one JSON object with one field, named after the kind. */
sealed interface Event {
    /**
     * The network began.
     *
     * @param network CAIP-2
     * @param time milliseconds since 1970
     */
    record Genesis(String network, long time) implements Event {}

    /** A transaction was taken into the pool; its serialized bytes in hex. */
    record Sent(String raw) implements Event {}

    /**
     * A block was made of transactions in the pool.
     *
     * @param time milliseconds since 1970
     * @param failed those among the transactions that ran out of energy on request
     * @param dropped those that left the pool because they could not be carried out any more
     * @param id to be found again at replay
     */
    record Made(long time, List<String> transactions, List<String> failed, List<String> dropped, String id)
            implements Event {}

    /**
     * The newest blocks were taken back.
     *
     * @param depth how many
     * @param drop whether their transactions are forgotten instead of waiting again
     */
    record Reorganised(long depth, boolean drop) implements Event {}

    /** The chain's clock was put ahead of the machine's by so many milliseconds more. */
    record Advanced(long ms) implements Event {}

    default String json() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        String name = switch (this) {
            case Genesis genesis -> {
                body.put("network", genesis.network()).put("time", genesis.time());
                yield "genesis";
            }
            case Sent sent -> {
                body.put("raw", sent.raw());
                yield "sent";
            }
            case Made made -> {
                body.put("time", made.time());
                made.transactions().forEach(body.putArray("txs")::add);
                made.failed().forEach(body.putArray("failed")::add);
                made.dropped().forEach(body.putArray("dropped")::add);
                body.put("id", made.id());
                yield "block";
            }
            case Reorganised reorg -> {
                body.put("depth", reorg.depth()).put("drop", reorg.drop());
                yield "reorg";
            }
            case Advanced advanced -> {
                body.put("ms", advanced.ms());
                yield "advanced";
            }
        };
        return JsonNodeFactory.instance.objectNode().set(name, body).toString();
    }

    static Event parse(String json) {
        try {
            Map.Entry<String, JsonNode> field =
                    new JsonMapper().readTree(json).properties().iterator().next();
            JsonNode body = field.getValue();
            return switch (field.getKey()) {
                case "genesis" ->
                    new Genesis(
                            body.required("network").asString(),
                            body.required("time").asLong());
                case "sent" -> new Sent(body.required("raw").asString());
                case "block" ->
                    new Made(
                            body.required("time").asLong(),
                            texts(body.required("txs")),
                            texts(body.required("failed")),
                            texts(body.required("dropped")),
                            body.required("id").asString());
                case "reorg" ->
                    new Reorganised(
                            body.required("depth").asLong(),
                            body.required("drop").asBoolean());
                case "advanced" -> new Advanced(body.required("ms").asLong());
                default -> throw unknown(json);
            };
        } catch (JacksonException _) {
            throw unknown(json);
        }
    }

    private static List<String> texts(JsonNode array) {
        return ((ArrayNode) array).valueStream().map(JsonNode::asString).toList();
    }

    private static RefusedException unknown(String json) {
        return new RefusedException("sandbox.event", "data: holds an event that this version does not know: " + json);
    }
}
