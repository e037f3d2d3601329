package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.NodeException;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * The hex of Ethereum's JSON-RPC, read strictly: a value of another form is a {@link NodeException} that names the
 * field.
 *
 * @see <a href="https://ethereum.org/developers/docs/apis/json-rpc/#conventions">its conventions</a>
 */
public final class Wire {
    private static final String PREFIX = "0x";
    private static final int HASH_DIGITS = 64;
    private static final int ADDRESS_DIGITS = 40;
    /** Of 256 bits. */
    private static final int MOST_DIGITS = 64;
    /** Of 64 bits. */
    private static final int LONG_DIGITS = 16;

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
        String text = number(value, field);
        int start = PREFIX.length();
        return text.length() < start + LONG_DIGITS
                ? BigInteger.valueOf(Long.parseLong(text, start, text.length(), 16))
                : new BigInteger(text.substring(start), 16);
    }

    /** A number that a long holds: heights, times, gas, counts. */
    static long small(JsonNode value, String field) {
        String text = number(value, field);
        int start = PREFIX.length();
        long number = text.length() > start + LONG_DIGITS ? -1 : Long.parseUnsignedLong(text, start, text.length(), 16);
        if (number < 0) {
            throw malformed(field, value);
        }
        return number;
    }

    /** 0x and digits, no zero before others. */
    private static String number(JsonNode value, String field) {
        String text = hex(value, field);
        int digits = text.length() - PREFIX.length();
        boolean isPlain = digits == 1 || (digits > 1 && digits <= MOST_DIGITS && text.charAt(PREFIX.length()) != '0');
        if (!isPlain) {
            throw malformed(field, value);
        }
        return text;
    }

    public static byte[] data(JsonNode value, String field) {
        String text = dataText(value, field);
        return HexFormat.of().parseHex(text, PREFIX.length(), text.length());
    }

    /** Whole bytes as 0x and two digits for each. */
    static String dataText(JsonNode value, String field) {
        String text = hex(value, field);
        if (text.length() % 2 != 0) {
            throw malformed(field, value);
        }
        return text;
    }

    /** 32 bytes as 0x and 64 lower-case digits. */
    public static String hash(JsonNode value, String field) {
        return lower(value, field, HASH_DIGITS);
    }

    /** 20 bytes as 0x and 40 lower-case digits, whatever the capitals were. */
    public static String address(JsonNode value, String field) {
        return lower(value, field, ADDRESS_DIGITS);
    }

    /** Whether a field is this hash or address; where it is written the same, nothing is read. */
    static boolean is(String lower, JsonNode value, String field) {
        return (value.isString() && value.stringValue().equals(lower))
                || lower(value, field, lower.length() - PREFIX.length()).equals(lower);
    }

    private static String lower(JsonNode value, String field, int digits) {
        String text = hex(value, field);
        if (text.length() != PREFIX.length() + digits) {
            throw malformed(field, value);
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** A text of 0x and hex digits, by a loop: a block has tens of thousands of them. */
    private static String hex(JsonNode value, String field) {
        if (!value.isString()) {
            throw malformed(field, value);
        }
        String text = value.stringValue();
        boolean isHex = text.startsWith(PREFIX);
        for (int i = PREFIX.length(); isHex && i < text.length(); i++) {
            isHex = isHexDigit(text.charAt(i));
        }
        if (!isHex) {
            throw malformed(field, value);
        }
        return text;
    }

    private static boolean isHexDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
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
