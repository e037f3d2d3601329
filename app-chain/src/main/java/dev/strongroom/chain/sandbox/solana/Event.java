package dev.strongroom.chain.sandbox.solana;

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
     * @param time seconds since 1970
     */
    record Genesis(String network, long time) implements Event {}

    /**
     * A transaction was accepted.
     *
     * @param raw base58
     */
    record Sent(String raw) implements Event {}

    /** A waiting transaction was forgotten on request. */
    record Dropped(String signature) implements Event {}

    /**
     * A block was made of waiting transactions.
     *
     * @param slot its slot; those since the block before it stay empty
     * @param failed those among the transactions that failed on request
     * @param hash to be found again at replay
     */
    record Made(long slot, long time, List<String> transactions, List<String> failed, String hash) implements Event {}

    /**
     * Blocks were taken back.
     *
     * @param depth how many of the newest
     * @param drop whether their transactions are forgotten instead of waiting again
     */
    record Reorganised(long depth, boolean drop) implements Event {}

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
            case Dropped dropped -> {
                body.put("tx", dropped.signature());
                yield "dropped";
            }
            case Made made -> {
                body.put("slot", made.slot()).put("time", made.time());
                made.transactions().forEach(body.putArray("txs")::add);
                made.failed().forEach(body.putArray("failed")::add);
                body.put("hash", made.hash());
                yield "block";
            }
            case Reorganised reorg -> {
                body.put("depth", reorg.depth()).put("drop", reorg.drop());
                yield "reorg";
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
                case "dropped" -> new Dropped(body.required("tx").asString());
                case "block" ->
                    new Made(
                            body.required("slot").asLong(),
                            body.required("time").asLong(),
                            texts(body.required("txs")),
                            texts(body.required("failed")),
                            body.required("hash").asString());
                case "reorg" ->
                    new Reorganised(
                            body.required("depth").asLong(),
                            body.required("drop").asBoolean());
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
