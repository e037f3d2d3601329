package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.sandbox.host.RpcError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Accounts and token amounts as JSON, as nodes shape them. */
final class AccountShapes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final BigInteger NEVER = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);
    private static final int LONGEST_BASE58 = 128;
    private static final int MINT_DECIMALS = 44;

    private final View view;
    private final Optional<String> encoding;
    private final Optional<Options> slice;

    /** Shapes accounts as the options' {@code encoding} and {@code dataSlice} ask. */
    AccountShapes(View view, Options options) {
        this.view = view;
        this.encoding = options.text("encoding");
        this.slice = options.object("dataSlice");
    }

    /** The account; JSON null where there is none. */
    JsonNode account(Pubkey key) {
        return account(view.account(key));
    }

    JsonNode account(Account account) {
        if (!account.exists()) {
            return JSON.nullNode();
        }
        ObjectNode json = JSON.objectNode();
        json.set("data", data(account));
        return json.put("executable", account.executable())
                .put("lamports", account.lamports())
                .put("owner", account.owner().text())
                .put("rentEpoch", NEVER)
                .put("space", account.data().length());
    }

    private JsonNode data(Account account) {
        Bytes data = slice.map(wanted -> sliced(account.data(), wanted)).orElse(account.data());
        return switch (encoding.orElse("binary")) {
            case "binary" -> JSON.stringNode(base58(data));
            case "base58" -> JSON.arrayNode().add(base58(data)).add("base58");
            case "base64" -> base64(data);
            case "jsonParsed" -> parsed(account).orElseGet(() -> base64(data));
            default ->
                throw RpcError.params("Invalid params: unknown variant `" + encoding.orElse("")
                        + "`, expected one of `base58`, `base64`, `jsonParsed`.");
        };
    }

    private static Bytes sliced(Bytes data, Options wanted) {
        int from = (int) Math.min(wanted.number("offset").orElse(0), data.length());
        int count = (int) Math.min(wanted.number("length").orElse(0), data.length() - from);
        return data.slice(from, from + count);
    }

    private static String base58(Bytes data) {
        if (data.length() > LONGEST_BASE58) {
            throw new RpcError(
                    RpcError.INVALID_REQUEST,
                    "Encoded binary (base 58) data should be less than 128 bytes, please use Base64 encoding.");
        }
        return data.base58();
    }

    private static JsonNode base64(Bytes data) {
        return JSON.arrayNode().add(data.base64()).add("base64");
    }

    private Optional<JsonNode> parsed(Account account) {
        return TokenState.of(account)
                .map(token -> parsed("spl-token", "account", token(token), account))
                .or(() -> MintState.of(account).map(mint -> parsed("spl-token", "mint", mint(mint), account)))
                .or(() -> NonceState.of(account).map(nonce -> parsed("nonce", "initialized", nonce(nonce), account)));
    }

    private static JsonNode parsed(String program, String type, JsonNode info, Account account) {
        ObjectNode json = JSON.objectNode().put("program", program);
        ObjectNode parsed = json.putObject("parsed").put("type", type);
        parsed.set("info", info);
        return json.put("space", account.data().length());
    }

    private JsonNode token(TokenState token) {
        ObjectNode info = JSON.objectNode()
                .put("isNative", false)
                .put("mint", token.mint().text())
                .put("owner", token.owner().text())
                .put("state", token.frozen() ? "frozen" : "initialized");
        return info.set("tokenAmount", amount(token.units(), decimals(token.mint())));
    }

    private static JsonNode mint(MintState mint) {
        return JSON.objectNode()
                .put("decimals", mint.decimals())
                .put("freezeAuthority", mint.authority().text())
                .put("isInitialized", true)
                .put("mintAuthority", mint.authority().text())
                .put("supply", Long.toString(mint.supply()));
    }

    private static JsonNode nonce(NonceState nonce) {
        ObjectNode info = JSON.objectNode()
                .put("authority", nonce.authority().text())
                .put("blockhash", nonce.value().base58());
        info.putObject("feeCalculator").put("lamportsPerSignature", Long.toString(Budget.LAMPORTS_PER_SIGNATURE));
        return info;
    }

    /** Decimals of a mint; they never change, so no lie is told of them. */
    int decimals(Pubkey mint) {
        return view.account(mint).data().array()[MINT_DECIMALS];
    }

    /** A token amount. The float is what nodes send; nobody should count with it. */
    static ObjectNode amount(long units, int decimals) {
        BigDecimal value = new BigDecimal(BigInteger.valueOf(units), decimals);
        BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return JSON.objectNode()
                .put("amount", Long.toString(units))
                .put("decimals", decimals)
                .put("uiAmount", value)
                .put("uiAmountString", bare.toPlainString());
    }
}
