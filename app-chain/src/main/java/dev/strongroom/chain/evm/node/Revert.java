package dev.strongroom.chain.evm.node;

import com.esaulpaugh.headlong.abi.Function;
import dev.strongroom.chain.rpc.RpcAnswer;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Why a contract refused, from what a node's error carries. */
final class Revert {
    /** What geth and its kin answer for a revert. */
    private static final int REVERTED = 3;

    private static final Function REASON = Function.parse("Error(string)");
    private static final Function PANIC = Function.parse("Panic(uint256)");
    private static final int SELECTOR_BYTES = 4;
    private static final Pattern HEX = Pattern.compile("0x([0-9a-fA-F]{2})*");

    private Revert() {}

    /** The reason in words; empty where the failure is no revert. */
    static Optional<String> reason(RpcAnswer.Failure failure) {
        String words = failure.message().toLowerCase(Locale.ROOT);
        if (failure.code() != REVERTED && !words.contains("revert")) {
            return Optional.empty();
        }
        return Optional.of(decode(data(failure.data())));
    }

    /** Error(string) and Panic(uint256) of Solidity; another error by its selector; none where there are no bytes. */
    static String decode(byte[] data) {
        if (data.length < SELECTOR_BYTES) {
            return "without a reason";
        }
        try {
            if (isCallOf(REASON, data)) {
                String reason = REASON.decodeCall(data, 0);
                return "'" + reason.replaceAll("\\p{C}+", " ") + "'";
            }
            if (isCallOf(PANIC, data)) {
                BigInteger code = PANIC.decodeCall(data, 0);
                return "panic 0x" + code.toString(16);
            }
        } catch (IllegalArgumentException _) {
            return "with a reason that cannot be read";
        }
        return "error 0x" + HexFormat.of().formatHex(data, 0, SELECTOR_BYTES);
    }

    private static boolean isCallOf(Function function, byte[] data) {
        return Arrays.equals(data, 0, SELECTOR_BYTES, function.selector(), 0, SELECTOR_BYTES);
    }

    /** Some nodes wrap the bytes once more. */
    private static byte[] data(JsonNode data) {
        JsonNode inner = data.isObject() ? data.path("data") : data;
        String text = inner.isString() ? inner.stringValue() : "";
        return HEX.matcher(text).matches() ? HexFormat.of().parseHex(text, 2, text.length()) : new byte[0];
    }
}
