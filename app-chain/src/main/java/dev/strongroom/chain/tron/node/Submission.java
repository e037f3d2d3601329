package dev.strongroom.chain.tron.node;

import dev.strongroom.chain.Broadcast;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.rpc.RestCall;
import dev.strongroom.chain.rpc.RestClient;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Sends bytes as they are and brings the node's codes to ours. */
final class Submission {
    private static final String KNOWN = "DUP_TRANSACTION_ERROR";
    private static final String BUSY = "SERVER_BUSY";

    /** What the node holds against the transaction; any other code is a trouble of the node. */
    private static final Map<String, String> REFUSALS = Map.of(
            "TRANSACTION_EXPIRATION_ERROR", "tron.expired",
            "TAPOS_ERROR", "tron.tapos",
            "SIGERROR", "tron.signature",
            "CONTRACT_VALIDATE_ERROR", "tron.validate",
            "CONTRACT_EXE_ERROR", "tron.contract",
            "BANDWITH_ERROR", "tron.bandwidth",
            "TOO_BIG_TRANSACTION_ERROR", "tron.size");

    private final RestClient rest;
    private final Blocks blocks;

    Submission(RestClient rest, Blocks blocks) {
        this.rest = rest;
        this.blocks = blocks;
    }

    /**
     * By {@code broadcasthex} alone: {@code broadcasttransaction} builds the bytes anew from JSON and may change them.
     */
    Broadcast send(SignedTransfer signed) {
        RestCall call = RestCall.of(
                "/wallet/broadcasthex", "transaction", HexFormat.of().formatHex(signed.bytes()));
        Broadcast said = rest.send(call, answer -> read(signed, answer));
        // bytes that have landed are refused as well, for their age or for the money that they took
        return said instanceof Broadcast.Rejected && isKnown(signed.txid()) ? new Broadcast.Accepted(true) : said;
    }

    private static Broadcast read(SignedTransfer signed, JsonNode answer) {
        JsonNode said = Wire.object(answer, "broadcasthex");
        String txid = Wire.hash(said.path("txid"), "txid");
        if (!txid.equals(signed.txid())) {
            throw Wire.malformed("broadcasthex: speaks of " + txid + " where " + signed.txid() + " was sent");
        }
        String code = Wire.text(said.path("code"), "code");
        String words = RestClient.printable(Wire.text(said.path("message"), "message"));
        if (said.path("result").asBoolean(false)) {
            return new Broadcast.Accepted(false);
        }
        if (code.equals(KNOWN)) {
            return new Broadcast.Accepted(true);
        }
        String refusal = REFUSALS.get(code);
        if (refusal == null) {
            NodeException.Kind kind = code.equals(BUSY) ? NodeException.Kind.BUSY : NodeException.Kind.ERROR;
            throw new NodeException(kind, "broadcasthex: " + code + " " + words, null);
        }
        return new Broadcast.Rejected(refusal, words);
    }

    /** In a block or waiting for one. */
    boolean isKnown(String txid) {
        return holds("/wallet/gettransactionbyid", txid) || holds("/wallet/gettransactionfrompending", txid);
    }

    private boolean holds(String path, String txid) {
        return blocks.ask(
                        RestCall.of(path, "value", txid),
                        answer -> Optional.of(answer).filter(found -> !found.isEmpty()))
                .map(found -> {
                    if (!Wire.hash(found.path("txID"), "txID").equals(txid)) {
                        throw Wire.malformed("transaction: asked for " + txid + ", got " + found.path("txID"));
                    }
                    return found;
                })
                .isPresent();
    }
}
