package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.sandbox.host.RpcError;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Transactions and what became of them as JSON, as nodes shape them. Inner instructions are not simulated. */
final class TxShapes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int VERSION_UNASKED = -32015;

    private final View view;
    private final String encoding;
    private final Options options;

    /** Shapes transactions as the options' {@code encoding} and {@code maxSupportedTransactionVersion} ask. */
    TxShapes(View view, Options options) {
        this.view = view;
        this.encoding = options.text("encoding").orElse("json");
        this.options = options;
    }

    /** The transaction and its outcome in full, as blocks list it. */
    ObjectNode full(Block.Landed one) {
        ObjectNode json = JSON.objectNode();
        json.set("meta", meta(one.receipt()).setAll(fullMeta(one.receipt())));
        json.set("transaction", transaction(one.tx()));
        putVersion(json, one.tx());
        return json;
    }

    /** Its accounts and balances only. */
    ObjectNode accounts(Block.Landed one) {
        ObjectNode json = JSON.objectNode();
        json.set("meta", meta(one.receipt()));
        ObjectNode transaction = json.putObject("transaction");
        ArrayNode keys = transaction.putArray("accountKeys");
        SignedTx tx = one.tx();
        for (int i = 0; i < tx.keys().size(); i++) {
            keys.addObject()
                    .put("pubkey", tx.keys().get(i).text())
                    .put("signer", tx.isSigner(i))
                    .put("source", "transaction")
                    .put("writable", tx.isWritable(i));
        }
        putSignatures(transaction, tx);
        putVersion(json, tx);
        return json;
    }

    private void putVersion(ObjectNode json, SignedTx tx) {
        boolean isAsked = options.number("maxSupportedTransactionVersion").isPresent();
        if (!isAsked && tx.version().isPresent()) {
            throw new RpcError(
                    VERSION_UNASKED,
                    "Transaction version (" + tx.version().get()
                            + ") is not supported by the requesting client. Please try the request again with the "
                            + "following configuration parameter: \"maxSupportedTransactionVersion\": "
                            + tx.version().get());
        }
        if (isAsked) {
            tx.version().ifPresentOrElse(v -> json.put("version", v), () -> json.put("version", "legacy"));
        }
    }

    private ObjectNode meta(Receipt receipt) {
        ObjectNode meta = JSON.objectNode();
        Optional<TxError> error = view.error(receipt);
        putError(meta, error);
        meta.put("fee", receipt.fee());
        receipt.before().lamports().forEach(meta.putArray("preBalances")::add);
        receipt.after().lamports().forEach(meta.putArray("postBalances")::add);
        meta.set("preTokenBalances", tokens(receipt.before().tokens()));
        meta.set("postTokenBalances", tokens(receipt.after().tokens()));
        return meta;
    }

    /** The error, once as it is and once as the old clients read it. */
    static void putError(ObjectNode json, Optional<TxError> error) {
        JsonNode name = error.map(TxError::json).orElseGet(JSON::nullNode);
        json.set("err", name);
        json.putObject("status").set(error.isPresent() ? "Err" : "Ok", name);
    }

    private static ObjectNode fullMeta(Receipt receipt) {
        ObjectNode meta = JSON.objectNode().put("computeUnitsConsumed", receipt.units());
        meta.putArray("innerInstructions");
        receipt.logs().forEach(meta.putArray("logMessages")::add);
        meta.putArray("rewards");
        ObjectNode loaded = meta.putObject("loadedAddresses");
        loaded.putArray("readonly");
        loaded.putArray("writable");
        return meta;
    }

    private static JsonNode tokens(List<Receipt.Held> held) {
        ArrayNode tokens = JSON.arrayNode();
        for (Receipt.Held one : held) {
            ObjectNode json = tokens.addObject()
                    .put("accountIndex", one.key())
                    .put("mint", one.token().mint().text())
                    .put("owner", one.token().owner().text())
                    .put("programId", Ids.TOKEN.text());
            json.set("uiTokenAmount", AccountShapes.amount(one.token().units(), one.decimals()));
        }
        return tokens;
    }

    private JsonNode transaction(SignedTx tx) {
        return switch (encoding) {
            case "json" -> spelled(tx);
            case "base58" -> JSON.arrayNode().add(tx.raw().base58()).add("base58");
            case "base64" -> JSON.arrayNode().add(tx.raw().base64()).add("base64");
            case "binary" -> JSON.stringNode(tx.raw().base58());
            default -> throw RpcError.notSimulated("the encoding " + encoding + " of transactions is not simulated");
        };
    }

    private static JsonNode spelled(SignedTx tx) {
        ObjectNode json = JSON.objectNode();
        ObjectNode message = json.putObject("message");
        ArrayNode keys = message.putArray("accountKeys");
        tx.keys().forEach(key -> keys.add(key.text()));
        message.putObject("header")
                .put("numReadonlySignedAccounts", tx.header().readonlySigned())
                .put("numReadonlyUnsignedAccounts", tx.header().readonlyUnsigned())
                .put("numRequiredSignatures", tx.header().signers());
        ArrayNode steps = message.putArray("instructions");
        for (SignedTx.Step step : tx.instructions()) {
            ObjectNode one = steps.addObject();
            step.accounts().forEach(one.putArray("accounts")::add);
            one.put("data", step.data().base58())
                    .put("programIdIndex", step.program())
                    .put("stackHeight", 1);
        }
        message.put("recentBlockhash", tx.blockhash());
        if (tx.version().isPresent()) {
            message.putArray("addressTableLookups");
        }
        putSignatures(json, tx);
        return json;
    }

    private static void putSignatures(ObjectNode json, SignedTx tx) {
        ArrayNode signatures = json.putArray("signatures");
        tx.signatures().forEach(signature -> signatures.add(signature.base58()));
    }

    /** The memos of a transaction as lists of signatures show them; JSON null where there is none. */
    static JsonNode memo(SignedTx tx) {
        List<String> memos = tx.instructions().stream()
                .filter(step -> tx.program(step).equals(Ids.MEMO))
                .map(step -> "[" + step.data().length() + "] "
                        + MemoProgram.text(step.data()).orElse("(not UTF-8)"))
                .toList();
        return memos.isEmpty() ? JSON.nullNode() : JSON.stringNode(String.join("; ", memos));
    }
}
