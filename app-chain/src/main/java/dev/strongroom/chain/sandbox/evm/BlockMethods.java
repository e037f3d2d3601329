package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.sandbox.host.RpcCall;
import dev.strongroom.chain.sandbox.host.RpcMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Blocks, transactions and receipts. */
final class BlockMethods {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final EvmChain chain;

    BlockMethods(EvmChain chain) {
        this.chain = chain;
    }

    void addTo(Map<String, RpcMethod> methods) {
        methods.put("eth_getBlockByNumber", this::byNumber);
        methods.put("eth_getBlockByHash", call -> block(view(call).withHash(Args.hash(call, 0)), call));
        methods.put("eth_getTransactionByHash", this::transaction);
        methods.put("eth_getTransactionReceipt", call -> {
            View view = view(call);
            return view.place(Args.hash(call, 0))
                    .<JsonNode>map(place -> receipt(view, place))
                    .orElseGet(JSON::nullNode);
        });
        methods.put("eth_getBlockReceipts", this::receipts);
    }

    private JsonNode byNumber(RpcCall call) {
        if (call.required(0).asString("").equals("pending")) {
            return pending(view(call), Args.flag(call, 1, false));
        }
        View view = view(call);
        return block(view.block(view.height(call.required(0))), call);
    }

    private static JsonNode block(Optional<Block> block, RpcCall call) {
        boolean whole = Args.flag(call, 1, false);
        return block.<JsonNode>map(b -> Shapes.block(b, whole)).orElseGet(JSON::nullNode);
    }

    /** What waits, as the block that would hold it; without hash and nonce, as nodes show it. */
    private JsonNode pending(View view, boolean whole) {
        Header parent = view.headBlock().header();
        Header next = new Header(
                parent.number() + 1,
                view.headBlock().hash(),
                parent.time(),
                chain.nextBaseFee(),
                0,
                parent.stateRoot(),
                parent.transactionsRoot(),
                parent.receiptsRoot(),
                Bloom.of(List.of()),
                parent.branch());
        ObjectNode json = Shapes.block(new Block(next, next.hash(), List.of(), List.of()), whole);
        json.putNull("hash").putNull("nonce").putNull("miner");
        ArrayNode transactions = json.putArray("transactions");
        for (SignedTx tx : chain.pool().all()) {
            if (whole) {
                transactions.add(Shapes.waiting(tx));
            } else {
                transactions.add(tx.hash());
            }
        }
        return json;
    }

    /** A node that lags still has in its pool what a block above its head holds. */
    private JsonNode transaction(RpcCall call) {
        String hash = Args.hash(call, 0);
        Optional<History.Place> place = view(call).place(hash);
        if (place.isPresent()) {
            return Shapes.transaction(place.get());
        }
        return chain.pool()
                .get(hash)
                .or(() -> chain.history().place(hash).map(History.Place::transaction))
                .<JsonNode>map(Shapes::waiting)
                .orElseGet(JSON::nullNode);
    }

    /** Those of a block by number, tag, hash or EIP-1898 object; null where there is none, as nodes have it. */
    private JsonNode receipts(RpcCall call) {
        View view = view(call);
        Optional<Block> block = view.named(call.required(0));
        if (block.isEmpty()) {
            return JSON.nullNode();
        }
        ArrayNode receipts = JSON.arrayNode();
        for (int i = 0; i < block.get().transactions().size(); i++) {
            receipts.add(receipt(view, new History.Place(block.get(), i)));
        }
        return receipts;
    }

    private static ObjectNode receipt(View view, History.Place place) {
        ObjectNode receipt = Shapes.receipt(place, view.succeeded(place.receipt()));
        if (view.hidesLastLog() && place.hasLastLog() && receipt.path("logs") instanceof ArrayNode logs) {
            logs.remove(logs.size() - 1);
        }
        return receipt;
    }

    private View view(RpcCall call) {
        return new View(chain, call);
    }
}
