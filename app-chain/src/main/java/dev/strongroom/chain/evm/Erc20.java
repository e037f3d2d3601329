package dev.strongroom.chain.evm;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Pair;
import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.bouncycastle.util.BigIntegers;

/**
 * The one call of a token contract that may be signed, {@code transfer(address,uint256)} of ERC-20. TRON's TRC-20 is
 * the same interface behind the same ABI, so its calls are written and read here too.
 */
public final class Erc20 {
    static final String NAMESPACE = "erc20";
    static final int CALL_BYTES = 68;

    private static final int SELECTOR_BYTES = 4;
    private static final int WORD_BYTES = 32;
    private static final byte[] TRANSFER = HexFormat.of().parseHex("a9059cbb");
    private static final Function STRICT = Function.parse("transfer(address,uint256)");

    /** Calls that are refused by name, since people ask why. */
    private static final Map<String, String> NAMED = Map.of(
            "095ea7b3", "approve",
            "39509351", "approve",
            "a457c2d7", "approve",
            "d505accf", "permit",
            "8fcbaf0c", "permit",
            "2b67b570", "permit",
            "23b872dd", "transferFrom");

    private Erc20() {}

    /**
     * A transfer as its call says.
     *
     * @param to the 20 bytes of the recipient
     * @param units of the token, 0 to 2^256 − 1
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Transfer(byte[] to, BigInteger units) {}

    /**
     * The 68 bytes of a call: selector, padded address, big-endian units.
     *
     * @param to 20 bytes
     */
    public static byte[] transfer(byte[] to, BigInteger units) {
        byte[] call = Arrays.copyOf(TRANSFER, CALL_BYTES);
        System.arraycopy(to, 0, call, SELECTOR_BYTES + WORD_BYTES - to.length, to.length);
        BigIntegers.asUnsignedByteArray(units, call, SELECTOR_BYTES + WORD_BYTES, WORD_BYTES);
        return call;
    }

    /** Reads a call strictly; whatever is not exactly a transfer is refused by its own code. */
    public static Transfer read(byte[] call) {
        if (call.length < SELECTOR_BYTES) {
            throw new RefusedException("shape.unknown", "data: is shorter than the selector of a call");
        }
        if (!Arrays.equals(call, 0, SELECTOR_BYTES, TRANSFER, 0, SELECTOR_BYTES)) {
            throw notATransfer(HexFormat.of().formatHex(call, 0, SELECTOR_BYTES));
        }
        if (call.length != CALL_BYTES) {
            throw new RefusedException(
                    "abi.length", "data: a transfer has 68 bytes and nothing after them, this has " + call.length);
        }
        for (int i = SELECTOR_BYTES; i < SELECTOR_BYTES + WORD_BYTES - EvmAddress.BYTES; i++) {
            if (call[i] != 0) {
                throw new RefusedException("abi.address", "data: the word of the recipient has bytes before it");
            }
        }
        Pair<com.esaulpaugh.headlong.abi.Address, BigInteger> values = STRICT.decodeCall(call);
        byte[] to =
                BigIntegers.asUnsignedByteArray(EvmAddress.BYTES, values.get0().value());
        return new Transfer(to, values.get1());
    }

    private static RefusedException notATransfer(String selector) {
        String name = NAMED.get(selector);
        return name == null
                ? new RefusedException("shape.unknown", "data: calls 0x" + selector + ", only transfer may be signed")
                : new RefusedException("shape." + name, "data: is a call of " + name + ", only transfer may be signed");
    }
}
