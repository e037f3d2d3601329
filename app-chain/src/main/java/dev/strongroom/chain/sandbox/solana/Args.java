package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.sandbox.host.RpcCall;
import dev.strongroom.chain.sandbox.host.RpcError;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads parameters as nodes do; what does not fit is an invalid-params error. */
final class Args {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,19}");
    private static final int SIGNATURE = 64;

    private Args() {}

    static Pubkey key(RpcCall call, int index) {
        return key(call.text(index));
    }

    static Pubkey key(String text) {
        return Pubkey.parse(text).orElseThrow(() -> RpcError.params("Invalid param: Invalid"));
    }

    /** A list of keys, not longer than a node takes. */
    static List<Pubkey> keys(JsonNode list, int most) {
        List<Pubkey> keys = new ArrayList<>();
        texts(list, most).forEach(text -> keys.add(key(text)));
        return keys;
    }

    static List<String> texts(JsonNode list, int most) {
        if (!list.isArray() || !list.valueStream().allMatch(JsonNode::isString)) {
            throw RpcError.params("Invalid params: expected a list of strings.");
        }
        if (list.size() > most) {
            throw RpcError.params("Too many inputs provided; max " + most);
        }
        return list.valueStream().map(JsonNode::asString).toList();
    }

    static String signature(String text) {
        return Base58.decode(text)
                .filter(bytes -> bytes.length == SIGNATURE)
                .map(_ -> text)
                .orElseThrow(() -> RpcError.params("Invalid param: Invalid"));
    }

    /** A whole transaction in base58, as it was once usual, or in base64. */
    static Bytes transaction(String text, Optional<String> encoding) {
        String name = encoding.orElse("base58");
        Bytes raw = decode(text, name);
        if (raw.length() > SignedTxs.LARGEST) {
            throw RpcError.params("decoded solana_transaction::versioned::VersionedTransaction too large: "
                    + raw.length() + " bytes (max: " + SignedTxs.LARGEST + " bytes)");
        }
        return raw;
    }

    static Bytes decode(String text, String encoding) {
        return switch (encoding) {
            case "base58" ->
                Base58.decode(text).map(Bytes::of).orElseThrow(() -> RpcError.params("invalid base58 encoding"));
            case "base64" -> {
                try {
                    yield Bytes.of(Base64.getDecoder().decode(text));
                } catch (IllegalArgumentException e) {
                    throw RpcError.params("invalid base64 encoding: " + e.getMessage());
                }
            }
            default ->
                throw RpcError.params("unsupported encoding: " + encoding + ". Supported encodings: base58, base64");
        };
    }

    /** An amount for the faucet: a decimal string or a whole JSON number. */
    static long amount(RpcCall call, int index) {
        JsonNode value = call.required(index);
        BigInteger amount = BigInteger.ZERO;
        if (value.isIntegralNumber()) {
            amount = value.asBigInteger();
        } else if (value.isString() && DECIMAL.matcher(value.asString()).matches()) {
            amount = new BigInteger(value.asString());
        }
        if (amount.signum() <= 0 || amount.bitLength() >= Long.SIZE) {
            throw RpcError.params("invalid argument " + index + ": is not an amount above zero");
        }
        return amount.longValueExact();
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
}
