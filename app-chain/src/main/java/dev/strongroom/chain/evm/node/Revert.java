package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.evm.RevertReason;
import dev.strongroom.chain.rpc.RpcAnswer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Why a contract refused, from what a node's error carries. */
final class Revert {
    /** What geth and its kin answer for a revert. */
    private static final int REVERTED = 3;

    private static final Pattern HEX = Pattern.compile("0x([0-9a-fA-F]{2})*");

    private Revert() {}

    /** The reason in words; empty where the failure is no revert. */
    static Optional<String> reason(RpcAnswer.Failure failure) {
        String words = failure.message().toLowerCase(Locale.ROOT);
        if (failure.code() != REVERTED && !words.contains("revert")) {
            return Optional.empty();
        }
        return Optional.of(RevertReason.decode(data(failure.data())));
    }

    /** Some nodes wrap the bytes once more. */
    private static byte[] data(JsonNode data) {
        JsonNode inner = data.isObject() ? data.path("data") : data;
        String text = inner.isString() ? inner.stringValue() : "";
        return HEX.matcher(text).matches() ? HexFormat.of().parseHex(text, 2, text.length()) : new byte[0];
    }
}
