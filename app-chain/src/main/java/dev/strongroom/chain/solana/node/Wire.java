package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.key.Base58;
import java.math.BigInteger;
import java.util.Base64;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The values of Solana's JSON-RPC, read strictly: a value of another form is a {@link NodeException} that names the
 * field.
 *
 * @see <a href="https://solana.com/docs/rpc">its methods</a>
 */
final class Wire {
    static final int KEY_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;

    private static final Pattern BASE58 = Pattern.compile("[1-9A-HJ-NP-Za-km-z]{32,88}");

    private Wire() {}

    /** An answer and the slot after which it holds. */
    record Dated(long slot, JsonNode value) {}

    /** Reads {@code {context: {slot}, value}}. */
    static Dated dated(JsonNode answer, String field) {
        JsonNode value = answer.get("value");
        if (value == null) {
            throw malformed(field + ": the answer has no value");
        }
        return new Dated(slot(answer.path("context").path("slot"), field + ".slot"), value);
    }

    /** A number from 0 to 2^63 - 1. */
    static long slot(JsonNode value, String field) {
        BigInteger number = u64(value, field);
        if (number.bitLength() >= Long.SIZE) {
            throw malformed(field, value);
        }
        return number.longValueExact();
    }

    /** A number from 0 to 2^64 - 1, such as lamports. */
    static BigInteger u64(JsonNode value, String field) {
        if (!value.isIntegralNumber()) {
            throw malformed(field, value);
        }
        return checked(value.bigIntegerValue(), value, field);
    }

    /** The same as decimal text, as token amounts are written. */
    static BigInteger amount(JsonNode value, String field) {
        if (!value.isString() || !value.stringValue().matches("0|[1-9][0-9]{0,19}")) {
            throw malformed(field, value);
        }
        return checked(new BigInteger(value.stringValue()), value, field);
    }

    private static BigInteger checked(BigInteger number, JsonNode value, String field) {
        if (number.signum() < 0 || number.bitLength() > Long.SIZE) {
            throw malformed(field, value);
        }
        return number;
    }

    /** 32 bytes in base58: an account, a program, a blockhash. */
    static String key(JsonNode value, String field) {
        return base58(value, field, KEY_BYTES);
    }

    /** 64 bytes in base58. */
    static String signature(JsonNode value, String field) {
        return base58(value, field, SIGNATURE_BYTES);
    }

    /** Bytes as {@code [text, "base64"]}. */
    static byte[] data(JsonNode value, String field) {
        JsonNode text = value.path(0);
        if (!text.isString()
                || !value.path(1).isString()
                || !value.path(1).stringValue().equals("base64")) {
            throw malformed(field, value);
        }
        try {
            return Base64.getDecoder().decode(text.stringValue());
        } catch (IllegalArgumentException _) {
            throw malformed(field, value);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static boolean flag(JsonNode value, String field) {
        if (!value.isBoolean()) {
            throw malformed(field, value);
        }
        return value.booleanValue();
    }

    static JsonNode list(JsonNode value, String field) {
        if (!value.isArray()) {
            throw malformed(field, value);
        }
        return value;
    }

    private static String base58(JsonNode value, String field, int bytes) {
        String text = value.isString() ? value.stringValue() : "";
        byte[] decoded = BASE58.matcher(text).matches() ? Base58.decode(text) : null;
        if (decoded == null || decoded.length != bytes) {
            throw malformed(field, value);
        }
        return text;
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
