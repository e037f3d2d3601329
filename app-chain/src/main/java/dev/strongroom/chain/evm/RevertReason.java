package dev.strongroom.chain.evm;

import com.esaulpaugh.headlong.abi.Function;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;

/** Why a contract refused, from the bytes that it answered; the same on every chain that runs Solidity's contracts. */
public final class RevertReason {
    private static final Function REASON = Function.parse("Error(string)");
    private static final Function PANIC = Function.parse("Panic(uint256)");
    private static final int SELECTOR_BYTES = 4;

    private RevertReason() {}

    /** Error(string) and Panic(uint256) of Solidity; another error by its selector; none where there are no bytes. */
    public static String decode(byte[] data) {
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
}
