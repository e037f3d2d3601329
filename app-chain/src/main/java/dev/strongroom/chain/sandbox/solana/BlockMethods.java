package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.sandbox.host.RpcCall;
import dev.strongroom.chain.sandbox.host.RpcError;
import dev.strongroom.chain.sandbox.host.RpcMethod;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Blocks and the slots that have one. */
final class BlockMethods {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int NOT_AVAILABLE = -32004;
    private static final int SKIPPED = -32007;
    private static final long WIDEST_RANGE = 500_000;

    private final SolanaChain chain;

    BlockMethods(SolanaChain chain) {
        this.chain = chain;
    }

    void addTo(Map<String, RpcMethod> methods) {
        methods.put("getBlock", this::block);
        methods.put("getBlocks", this::blocks);
        methods.put("getBlocksWithLimit", this::blocksWithLimit);
        methods.put(
                "getBlockTime",
                call -> JSON.numberNode(existing(view(call, new Options(JSON.objectNode())), slot(call))
                        .time()));
        methods.put("getFirstAvailableBlock", _ -> JSON.numberNode(0));
        methods.put("minimumLedgerSlot", _ -> JSON.numberNode(0));
    }

    /** Slots of blocks from one to another; the last may be left out. */
    private JsonNode blocks(RpcCall call) {
        boolean hasLast = call.optional(1).map(JsonNode::isIntegralNumber).orElse(false);
        View view = view(call, Options.of(call, hasLast || call.optional(1).isEmpty() ? 2 : 1));
        long first = slot(call);
        long last = hasLast ? call.number(1, 0) : view.block().slot();
        if (last - first > WIDEST_RANGE) {
            throw RpcError.params("Slot range too large; max " + WIDEST_RANGE);
        }
        return slots(view.between(first, last), WIDEST_RANGE);
    }

    private JsonNode blocksWithLimit(RpcCall call) {
        View view = view(call, Options.of(call, 2));
        call.required(1);
        long limit = call.number(1, 0);
        if (limit > WIDEST_RANGE) {
            throw RpcError.params("Limit too large; max " + WIDEST_RANGE);
        }
        return slots(view.between(slot(call), view.block().slot()), limit);
    }

    private static JsonNode slots(List<Block> blocks, long limit) {
        ArrayNode slots = JSON.arrayNode();
        blocks.stream().limit(limit).forEach(block -> slots.add(block.slot()));
        return slots;
    }

    private JsonNode block(RpcCall call) {
        Options options = Options.of(call, 1);
        View view = view(call, options);
        Block block = existing(view, slot(call));
        ObjectNode json = JSON.objectNode()
                .put("blockHeight", block.height())
                .put("blockTime", block.time())
                .put("blockhash", block.hash())
                .put("parentSlot", block.parentSlot())
                .put("previousBlockhash", block.parentHash());
        TxShapes shapes = new TxShapes(view, options);
        String details = options.text("transactionDetails").orElse("full");
        switch (details) {
            case "full" -> {
                ArrayNode all = json.putArray("transactions");
                block.transactions().forEach(one -> all.add(shapes.full(one)));
            }
            case "accounts" -> {
                ArrayNode all = json.putArray("transactions");
                block.transactions().forEach(one -> all.add(shapes.accounts(one)));
            }
            case "signatures" -> {
                ArrayNode all = json.putArray("signatures");
                block.transactions().forEach(one -> all.add(one.tx().id()));
            }
            case "none" -> {
                // nothing besides the header was asked for
            }
            default ->
                throw RpcError.params("Invalid params: unknown variant `" + details
                        + "`, expected one of `full`, `signatures`, `none`, `accounts`.");
        }
        if (options.field("rewards").map(JsonNode::asBoolean).orElse(true)) {
            json.putArray("rewards");
        }
        return json;
    }

    private static Block existing(View view, long slot) {
        if (slot > view.block().slot()) {
            throw new RpcError(NOT_AVAILABLE, "Block not available for slot " + slot);
        }
        return view.inSlot(slot)
                .orElseThrow(() -> new RpcError(
                        SKIPPED, "Slot " + slot + " was skipped, or missing due to ledger jump to recent snapshot"));
    }

    private static long slot(RpcCall call) {
        call.required(0);
        return call.number(0, 0);
    }

    /** Blocks that are not yet confirmed are not shown at all. */
    private View view(RpcCall call, Options options) {
        refuseProcessed(options);
        return new View(chain, call, options);
    }

    static void refuseProcessed(Options options) {
        if (Commitment.of(options.text("commitment")) == Commitment.PROCESSED) {
            throw RpcError.params("Method does not support commitment below `confirmed`");
        }
    }
}
