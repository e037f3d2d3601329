package dev.strongroom.chain.sandbox.tron;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HexFormat;
import java.util.Map;
import org.tron.trident.proto.Chain.Transaction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code broadcasthex}: taken into the pool, and in a block at once where nothing holds it. */
final class SendMethods {
    private final TronChain chain;
    private long losses;

    SendMethods(TronChain chain) {
        this.chain = chain;
    }

    void addToHead(Map<String, Answer> methods) {
        methods.put("broadcasthex", this::send);
        methods.put("gettransactionfrompending", this::pending);
        methods.put("broadcasttransaction", _ -> {
            throw new Ask.Malformed("practice network: broadcasttransaction builds the bytes anew from JSON, which can"
                    + " change them; send the signed bytes to /wallet/broadcasthex");
        });
    }

    /** The next {@code count} transactions are accepted in words and forgotten. */
    void lose(long count) {
        losses = count;
    }

    private JsonNode send(Ask ask) {
        byte[] bytes;
        String id;
        Transaction message;
        try {
            bytes = HexFormat.of().parseHex(ask.text("transaction"));
            id = Txs.id(bytes);
            message = Transaction.parseFrom(bytes);
        } catch (IllegalArgumentException | InvalidProtocolBufferException e) {
            throw new Ask.Malformed(String.valueOf(e.getMessage()));
        }
        try {
            accept(Txs.read(bytes));
            return reply(message, id, "SUCCESS", "");
        } catch (Refusal e) {
            return reply(message, id, e.code().name(), String.valueOf(e.getMessage()));
        } catch (InvalidProtocolBufferException e) {
            throw new Ask.Malformed(String.valueOf(e.getMessage()));
        }
    }

    private void accept(Tx tx) {
        if (losses > 0) {
            losses--;
            return;
        }
        chain.send(tx);
        if (chain.isMining()) {
            chain.mineAll();
        }
    }

    /** The whole transaction is part of the answer, as a text. */
    private static JsonNode reply(Transaction message, String id, String code, String words) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("result", code.equals("SUCCESS"))
                .put("code", code)
                .put("txid", id)
                .put("message", words)
                .put("transaction", ProtoJson.print(message, true).toString());
    }

    private JsonNode pending(Ask ask) {
        return chain.pool()
                .get(ask.text("value"))
                .map(tx -> ask.shapes().transaction(tx.message()))
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }
}
