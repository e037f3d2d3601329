package dev.strongroom.chain.tron.node;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The {@code Transfer} of a TRC-20 token as an info's {@code log} has it: addresses are twenty bytes without the 41,
 * topics are hex without 0x. Texts are hex in lower case.
 *
 * @param contract who says it
 * @param from the twenty bytes of who had it, zeros where it was minted
 * @param to the twenty bytes of who has it now
 * @param units what arrived
 * @see <a href="https://github.com/tronprotocol/tips/blob/master/tip-20.md">TIP-20</a>
 */
record TransferEvent(String contract, String from, String to, BigInteger units) {
    /** Keccak-256 of Transfer(address,address,uint256). */
    private static final String TRANSFER = "ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";

    private static final String PADDING = "0".repeat(24);
    private static final int TOPICS = 3;
    private static final int WORD_BYTES = 32;
    private static final int BODY_BYTES = 20;

    /** The events of a transaction's info, in order. */
    static List<JsonNode> logs(JsonNode info) {
        JsonNode logs = info.path("log");
        if (!logs.isMissingNode() && !logs.isArray()) {
            throw Wire.malformed("log", logs);
        }
        return logs.valueStream().toList();
    }

    /** Whose event it is. */
    static String contract(JsonNode log) {
        byte[] address = Wire.bytes(log.path("address"), "address");
        if (address.length != BODY_BYTES) {
            throw Wire.malformed("address", log.path("address"));
        }
        return HexFormat.of().formatHex(address);
    }

    /** Empty where the event is another, or has other parts than that of a token that can be divided. */
    static Optional<TransferEvent> read(JsonNode log) {
        JsonNode topics = log.path("topics");
        if (topics.size() != TOPICS || !Wire.hash(topics.path(0), "topic").equals(TRANSFER)) {
            return Optional.empty();
        }
        String from = Wire.hash(topics.path(1), "topic");
        String to = Wire.hash(topics.path(2), "topic");
        byte[] data = Wire.bytes(log.path("data"), "data");
        if (!from.startsWith(PADDING) || !to.startsWith(PADDING) || data.length != WORD_BYTES) {
            return Optional.empty();
        }
        return Optional.of(new TransferEvent(
                contract(log),
                from.substring(PADDING.length()),
                to.substring(PADDING.length()),
                new BigInteger(1, data)));
    }
}
