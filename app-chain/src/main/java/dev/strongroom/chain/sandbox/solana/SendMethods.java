package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.sandbox.host.RpcCall;
import dev.strongroom.chain.sandbox.host.RpcError;
import dev.strongroom.chain.sandbox.host.RpcMethod;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Transactions tried and sent. */
final class SendMethods {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int PREFLIGHT_FAILED = -32002;
    private static final int SIGNATURE_WRONG = -32003;

    private final SolanaChain chain;
    private final Faucet faucet;

    SendMethods(SolanaChain chain) {
        this.chain = chain;
        this.faucet = new Faucet(chain);
    }

    void addTo(Map<String, RpcMethod> methods) {
        methods.put("sendTransaction", this::send);
        methods.put("simulateTransaction", this::simulate);
        methods.put("requestAirdrop", call -> JSON.stringNode(faucet.fund(Args.key(call, 0), Args.amount(call, 1))));
    }

    /** Taken in and carried out at once where nothing holds it; answers the signature and never how it went. */
    private JsonNode send(RpcCall call) {
        Options options = Options.of(call, 1);
        Bytes raw = Args.transaction(call.text(0), options.text("encoding"));
        SignedTx tx = SignedTxs.read(raw);
        if (!options.flag("skipPreflight")) {
            preflight(call, options, tx);
        } else if (!SignedTxs.isSigned(tx)) {
            // a node forwards it and no leader takes it
            return JSON.stringNode(tx.id());
        }
        chain.send(tx);
        if (chain.isMining()) {
            chain.mineAll();
        }
        return JSON.stringNode(tx.id());
    }

    private void preflight(RpcCall call, Options options, SignedTx tx) {
        View view = new View(
                chain, call, Commitment.of(options.text("preflightCommitment")), options.number("minContextSlot"));
        if (!SignedTxs.isSigned(tx)) {
            throw new RpcError(SIGNATURE_WRONG, "Transaction signature verification failure");
        }
        Outcome outcome = new Svm(view.bank()).run(tx, false);
        if (outcome.error().isPresent()) {
            throw new RpcError(
                    PREFLIGHT_FAILED,
                    "Transaction simulation failed: " + outcome.error().get().text(),
                    result(outcome));
        }
    }

    private JsonNode simulate(RpcCall call) {
        Options options = Options.of(call, 1);
        View view = new View(chain, call, options);
        SignedTx tx = SignedTxs.read(Args.transaction(call.text(0), options.text("encoding")));
        boolean verify = options.flag("sigVerify");
        boolean replace = options.flag("replaceRecentBlockhash");
        if (verify && replace) {
            throw RpcError.params("sigVerify may not be used with replaceRecentBlockhash");
        }
        Outcome outcome;
        if (verify && !SignedTxs.isSigned(tx)) {
            outcome = Outcome.refused(TxError.Plain.SIGNATURE_FAILURE);
        } else {
            SignedTx tried = replace ? tx.withBlockhash(view.block().hash()) : tx;
            outcome = new Svm(view.bank()).run(tried, false);
        }
        ObjectNode value = result(outcome);
        value.set("replacementBlockhash", replace ? NetMethods.latest(view.block()) : JSON.nullNode());
        options.object("accounts").ifPresent(wanted -> value.set("accounts", accounts(view, wanted, outcome)));
        return view.answer(value);
    }

    private static JsonNode accounts(View view, Options wanted, Outcome outcome) {
        ArrayNode accounts = JSON.arrayNode();
        if (outcome.error().isPresent()) {
            return JSON.nullNode();
        }
        AccountShapes shapes = new AccountShapes(view, wanted);
        Optional<JsonNode> addresses = wanted.field("addresses");
        addresses.ifPresent(list -> Args.keys(list, 100).forEach(key -> {
            Account after = outcome.changes().get(key);
            accounts.add(after == null ? shapes.account(key) : shapes.account(after));
        }));
        return accounts;
    }

    private static ObjectNode result(Outcome outcome) {
        ObjectNode json = JSON.objectNode();
        json.putNull("accounts");
        json.set("err", outcome.error().map(TxError::json).orElseGet(JSON::nullNode));
        json.putNull("innerInstructions");
        outcome.logs().forEach(json.putArray("logs")::add);
        json.putNull("replacementBlockhash");
        json.putNull("returnData");
        return json.put("unitsConsumed", outcome.units());
    }
}
