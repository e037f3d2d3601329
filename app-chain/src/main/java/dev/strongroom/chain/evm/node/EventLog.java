package dev.strongroom.chain.evm.node;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An event of a contract, in lower-case hex.
 *
 * @param contract who tells it
 * @param topics none to four words of 32 bytes
 * @param data whatever else it says, 0x and whole bytes
 * @param index its position among the logs of the block
 */
record EventLog(String contract, List<String> topics, String data, int index) {
    /** The first topic of ERC-20's event: Keccak-256 of Transfer(address,address,uint256). */
    static final String TRANSFER = "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";

    private static final int MOST_TOPICS = 4;

    /**
     * Reads a log that must stand at this position.
     *
     * @param transaction whose receipt it is in
     */
    static EventLog read(JsonNode log, String transaction, int index) {
        long given = Wire.small(log.path("logIndex"), "logIndex");
        if (given != index) {
            throw Wire.malformed("logIndex: is " + given + " where " + index + " comes next");
        }
        if (!Wire.is(transaction, log.path("transactionHash"), "transactionHash")) {
            throw Wire.malformed("transactionHash: that of log " + index + " is not that of its receipt");
        }
        if (log.path("removed").asBoolean(false)) {
            throw Wire.malformed("removed: log " + index + " is of no block");
        }
        JsonNode topics = log.path("topics");
        if (!topics.isArray() || topics.size() > MOST_TOPICS) {
            throw Wire.malformed("topics: log " + index + " has not none to four");
        }
        List<String> words = new ArrayList<>(topics.size());
        for (JsonNode topic : topics) {
            words.add(Wire.hash(topic, "topics"));
        }
        return new EventLog(
                Wire.address(log.path("address"), "address"), words, Wire.dataText(log.path("data"), "data"), index);
    }
}
