package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.Broadcast;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.rpc.RpcAnswer;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Sends bytes and brings the many wordings of nodes to few codes. */
final class Submission {
    /** The general error of a refused transaction (EIP-1474: -32000 invalid input, -32003 rejected). */
    private static final List<Integer> REFUSALS = List.of(-32000, -32003, -32010);

    /** The first that fits; what nodes of several makes are known to say. */
    private static final List<Wording> WORDINGS = List.of(
            new Wording("known", "already known", "known transaction", "already imported", "alreadyknown"),
            new Wording("nonce.low", "nonce too low", "nonce is too low", "oldnonce"),
            new Wording("nonce.high", "nonce too high", "nonce gap"),
            new Wording(
                    "replacement.underpriced",
                    "replacement transaction underpriced",
                    "replacementnotallowed",
                    "another transaction with same nonce"),
            new Wording(
                    "fee.low",
                    "underpriced",
                    "less than block base fee",
                    "fee too low",
                    "feetoolow",
                    "tip too low",
                    "gas price too low"),
            new Wording("funds.low", "insufficient funds", "insufficient balance", "not enough funds"),
            new Wording("gas.limit", "intrinsic gas", "exceeds block gas limit", "gas limit exceeded", "gas too low"),
            new Wording("network.wrong", "invalid chain id", "chain id"),
            new Wording("pool.full", "txpool is full", "pool is full"));

    private record Wording(String code, List<String> parts) {
        Wording(String code, String... parts) {
            this(code, List.of(parts));
        }

        boolean fits(String words) {
            return parts.stream().anyMatch(words::contains);
        }
    }

    private final RpcClient rpc;

    Submission(RpcClient rpc) {
        this.rpc = rpc;
    }

    Broadcast send(SignedTransfer signed) {
        RpcAnswer answer = rpc.send(RpcCall.of("eth_sendRawTransaction", Wire.data(signed.bytes())));
        return switch (answer) {
            case RpcAnswer.Result(JsonNode value) -> {
                String txid = Wire.hash(value, "eth_sendRawTransaction");
                if (!txid.equals(signed.txid())) {
                    throw Wire.malformed(
                            "eth_sendRawTransaction: took " + txid + " where " + signed.txid() + " was sent");
                }
                yield new Broadcast.Accepted(false);
            }
            case RpcAnswer.Failure failure -> refused(signed, failure);
        };
    }

    private Broadcast refused(SignedTransfer signed, RpcAnswer.Failure failure) {
        String code = code(failure);
        // the nonce is also too low when it was taken by these very bytes
        if (code.equals("known") || (code.equals("nonce.low") && isKnown(signed.txid()))) {
            return new Broadcast.Accepted(true);
        }
        if (code.equals("node.rejected") && !REFUSALS.contains(failure.code())) {
            throw failure.exception();
        }
        return new Broadcast.Rejected(code, failure.message());
    }

    boolean isKnown(String txid) {
        JsonNode found = rpc.call("eth_getTransactionByHash", txid);
        return found.isObject() && Wire.hash(found.path("hash"), "hash").equals(txid);
    }

    static String code(RpcAnswer.Failure failure) {
        String words = failure.message().toLowerCase(Locale.ROOT);
        return WORDINGS.stream()
                .filter(wording -> wording.fits(words))
                .map(Wording::code)
                .findFirst()
                .orElse("node.rejected");
    }
}
