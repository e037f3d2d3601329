package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.sandbox.host.RpcCall;
import dev.strongroom.chain.sandbox.host.RpcError;
import dev.strongroom.chain.sandbox.host.RpcMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What became of transactions. */
final class TxMethods {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_SIGNATURES = 256;
    private static final long MOST_LISTED = 1_000;

    private final SolanaChain chain;

    TxMethods(SolanaChain chain) {
        this.chain = chain;
    }

    void addTo(Map<String, RpcMethod> methods) {
        methods.put("getTransaction", this::transaction);
        methods.put("getSignatureStatuses", this::statuses);
        methods.put("getSignaturesForAddress", this::signatures);
    }

    private JsonNode transaction(RpcCall call) {
        Options options = Options.of(call, 1);
        BlockMethods.refuseProcessed(options);
        View view = new View(chain, call, options);
        Optional<History.Place> place = view.place(Args.signature(call.text(0)));
        if (place.isEmpty()) {
            return JSON.nullNode();
        }
        Block block = place.get().block();
        return new TxShapes(view, options)
                .full(block.transactions().get(place.get().index()))
                .put("blockTime", block.time())
                .put("slot", block.slot());
    }

    /** A node remembers statuses as long as blockhashes; older ones only where the history is searched. */
    private JsonNode statuses(RpcCall call) {
        View view = new View(chain, call, Commitment.PROCESSED, OptionalLong.empty());
        boolean search = Options.of(call, 1).flag("searchTransactionHistory");
        ArrayNode statuses = JSON.arrayNode();
        for (String signature : Args.texts(call.required(0), MOST_SIGNATURES)) {
            statuses.add(view.place(Args.signature(signature))
                    .filter(place ->
                            search || view.bank().isRecent(place.block().hash()))
                    .map(place -> status(view, place))
                    .orElseGet(JSON::nullNode));
        }
        return view.answer(statuses);
    }

    private static JsonNode status(View view, History.Place place) {
        Block block = place.block();
        ObjectNode json = JSON.objectNode().put("slot", block.slot());
        if (view.isFinal(block)) {
            json.putNull("confirmations");
        } else {
            json.put("confirmations", view.head().height() - block.height());
        }
        TxShapes.putError(json, view.error(place.receipt()));
        return json.put("confirmationStatus", stage(view, block));
    }

    private static String stage(View view, Block block) {
        return (view.isFinal(block) ? Commitment.FINALIZED : Commitment.CONFIRMED).label();
    }

    /** Newest first, from {@code before} to {@code until}, both left out. */
    private JsonNode signatures(RpcCall call) {
        Options options = Options.of(call, 1);
        BlockMethods.refuseProcessed(options);
        View view = new View(chain, call, options);
        long limit = options.number("limit").orElse(MOST_LISTED);
        if (limit < 1 || limit > MOST_LISTED) {
            throw RpcError.params("Invalid limit; max " + MOST_LISTED);
        }
        Optional<String> before = options.text("before").map(Args::signature);
        Optional<String> until = options.text("until").map(Args::signature);
        List<History.Place> newestFirst = view.naming(Args.key(call, 0)).reversed();
        ArrayNode listed = JSON.arrayNode();
        boolean started = before.isEmpty();
        for (History.Place place : newestFirst) {
            String signature = place.transaction().id();
            if ((until.isPresent() && until.get().equals(signature)) || listed.size() == limit) {
                break;
            }
            if (started) {
                listed.add(listed(view, place));
            }
            started |= before.isPresent() && before.get().equals(signature);
        }
        return listed;
    }

    private static JsonNode listed(View view, History.Place place) {
        ObjectNode json = JSON.objectNode()
                .put("blockTime", place.block().time())
                .put("confirmationStatus", stage(view, place.block()))
                .put("signature", place.transaction().id())
                .put("slot", place.block().slot());
        json.set("err", view.error(place.receipt()).map(TxError::json).orElseGet(JSON::nullNode));
        return json.set("memo", TxShapes.memo(place.transaction()));
    }
}
