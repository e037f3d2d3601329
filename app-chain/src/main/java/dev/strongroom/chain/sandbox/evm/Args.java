package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.sandbox.host.RpcCall;
import dev.strongroom.chain.sandbox.host.RpcError;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads parameters as nodes do; what does not fit is an invalid-params error that names the place. */
final class Args {
    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]{40}");
    private static final Pattern HASH = Pattern.compile("0x[0-9a-fA-F]{64}");
    private static final Pattern DATA = Pattern.compile("0x([0-9a-fA-F]{2})*");
    private static final Pattern QUANTITY = Pattern.compile("0x(0|[1-9a-fA-F][0-9a-fA-F]{0,63})");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,77}");

    private Args() {}

    static Account account(RpcCall call, int index) {
        return account("argument " + index, call.required(index));
    }

    static Account account(String name, JsonNode value) {
        return Account.parse(matching(ADDRESS, name, value, "an address of 20 bytes"));
    }

    static String hash(RpcCall call, int index) {
        return hash("argument " + index, call.required(index));
    }

    static String hash(String name, JsonNode value) {
        return matching(HASH, name, value, "a hash of 32 bytes").toLowerCase(Locale.ROOT);
    }

    static String data(String name, JsonNode value) {
        return matching(DATA, name, value, "0x and whole bytes in hex").toLowerCase(Locale.ROOT);
    }

    static BigInteger quantity(String name, JsonNode value) {
        return new BigInteger(
                matching(QUANTITY, name, value, "a 0x quantity without leading zeros")
                        .substring(2),
                16);
    }

    /** A field of an object, if it is there and not null. */
    static Optional<JsonNode> field(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
    }

    /** An amount for the faucet: a 0x quantity, a decimal string, or a whole JSON number. */
    static BigInteger amount(RpcCall call, int index) {
        JsonNode value = call.required(index);
        if (value.isIntegralNumber() && value.asBigInteger().signum() >= 0) {
            return value.asBigInteger();
        }
        return value.isString() && DECIMAL.matcher(value.asString()).matches()
                ? new BigInteger(value.asString())
                : quantity("argument " + index, value);
    }

    static boolean flag(RpcCall call, int index, boolean otherwise) {
        JsonNode value = call.optional(index).orElse(null);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw RpcError.params("invalid argument " + index + ": is not true or false");
        }
        return value.asBoolean();
    }

    private static String matching(Pattern pattern, String name, JsonNode value, String wanted) {
        if (!value.isString() || !pattern.matcher(value.asString()).matches()) {
            throw RpcError.params("invalid " + name + ": is not " + wanted);
        }
        return value.asString();
    }
}
