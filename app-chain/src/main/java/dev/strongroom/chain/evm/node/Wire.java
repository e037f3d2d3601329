package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.NodeException;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The hex of Ethereum's JSON-RPC, read strictly: a value of another form is a {@link NodeException} that names the
 * field.
 *
 * @see <a href="https://ethereum.org/developers/docs/apis/json-rpc/#conventions">its conventions</a>
 */
public final class Wire {
    private static final Pattern QUANTITY = Pattern.compile("0x(0|[1-9a-f][0-9a-f]{0,63})");
    private static final Pattern DATA = Pattern.compile("0x([0-9a-f]{2})*", Pattern.CASE_INSENSITIVE);
    private static final Pattern HASH = Pattern.compile("0x[0-9a-f]{64}");
    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-f]{40}");

    private Wire() {}

    public static String quantity(BigInteger number) {
        return "0x" + number.toString(16);
    }

    public static String quantity(long number) {
        return "0x" + Long.toHexString(number);
    }

    public static String data(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    /** An address as an argument of a contract's function. */
    public static com.esaulpaugh.headlong.abi.Address argument(String text) {
        BigInteger value = new BigInteger(1, HexFormat.of().parseHex(text, 2, text.length()));
        return com.esaulpaugh.headlong.abi.Address.wrap(com.esaulpaugh.headlong.abi.Address.toChecksumAddress(value));
    }

    /** A number of at most 256 bits. */
    public static BigInteger quantity(JsonNode value, String field) {
        return new BigInteger(matching(QUANTITY, value, field).substring(2), 16);
    }

    /** A number that a long holds: heights, times, gas, counts. */
    static long small(JsonNode value, String field) {
        BigInteger number = quantity(value, field);
        if (number.bitLength() >= Long.SIZE) {
            throw malformed(field, value);
        }
        return number.longValueExact();
    }

    public static byte[] data(JsonNode value, String field) {
        String text = text(value, field);
        if (!DATA.matcher(text).matches()) {
            throw malformed(field, value);
        }
        return HexFormat.of().parseHex(text, 2, text.length());
    }

    /** 32 bytes as 0x and 64 lower-case digits. */
    public static String hash(JsonNode value, String field) {
        return matching(HASH, value, field);
    }

    /** 20 bytes as 0x and 40 lower-case digits, whatever the capitals were. */
    public static String address(JsonNode value, String field) {
        return matching(ADDRESS, value, field);
    }

    private static String matching(Pattern pattern, JsonNode value, String field) {
        String text = text(value, field).toLowerCase(Locale.ROOT);
        if (!pattern.matcher(text).matches()) {
            throw malformed(field, value);
        }
        return text;
    }

    private static String text(JsonNode value, String field) {
        if (!value.isString()) {
            throw malformed(field, value);
        }
        return value.stringValue();
    }

    private static NodeException malformed(String field, JsonNode value) {
        String given = value.toString();
        String shown = given.length() <= 80 ? given : given.substring(0, 80) + "…";
        return malformed(field + ": the node answers " + shown);
    }

    static NodeException malformed(String words) {
        return new NodeException(NodeException.Kind.MALFORMED, words, null);
    }
}
