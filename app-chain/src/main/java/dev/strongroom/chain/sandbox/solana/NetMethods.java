package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.sandbox.host.RpcCall;
import dev.strongroom.chain.sandbox.host.RpcError;
import dev.strongroom.chain.sandbox.host.RpcMethod;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who the node is, how far its chain, which blockhashes are good, and what transactions cost. */
final class NetMethods {
    /** It says of itself that it is simulated. */
    static final String VERSION = "Strongroom-practice-network/simulated/v0.1.0";
    /** The version of the interface whose answers these are. */
    static final String API = "3.0.0";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int UNHEALTHY = -32005;
    private static final long HEALTHY_LAG = 128;
    private static final long SLOTS_IN_EPOCH = 432_000;

    private final SolanaChain chain;

    NetMethods(SolanaChain chain) {
        this.chain = chain;
    }

    void addTo(Map<String, RpcMethod> methods) {
        methods.put("getHealth", this::health);
        methods.put("getVersion", _ -> JSON.objectNode().put("feature-set", 0).put("solana-core", VERSION));
        methods.put("getGenesisHash", call -> JSON.stringNode(view(call, 0).genesisHash()));
        methods.put("getSlot", call -> number(view(call, 0).block().slot()));
        methods.put("getBlockHeight", call -> number(view(call, 0).block().height()));
        methods.put("getEpochInfo", this::epoch);
        methods.put("getLatestBlockhash", this::latestBlockhash);
        methods.put("isBlockhashValid", call -> {
            View view = view(call, 1);
            return view.answer(JSON.booleanNode(view.bank().isRecent(call.text(0))));
        });
        methods.put("getMinimumBalanceForRentExemption", call -> {
            call.required(0);
            return number(Rent.minimum(call.number(0, 0)));
        });
        methods.put("getFeeForMessage", this::feeForMessage);
        methods.put("getRecentPrioritizationFees", this::recentFees);
    }

    private JsonNode health(RpcCall call) {
        long lag = view(call, 0).lag();
        if (lag > HEALTHY_LAG) {
            throw new RpcError(
                    UNHEALTHY,
                    "Node is behind by " + lag + " slots",
                    JSON.objectNode().put("numSlotsBehind", lag));
        }
        return JSON.stringNode("ok");
    }

    private JsonNode epoch(RpcCall call) {
        Block block = view(call, 0).block();
        return JSON.objectNode()
                .put("absoluteSlot", block.slot())
                .put("blockHeight", block.height())
                .put("epoch", block.slot() / SLOTS_IN_EPOCH)
                .put("slotIndex", block.slot() % SLOTS_IN_EPOCH)
                .put("slotsInEpoch", SLOTS_IN_EPOCH);
    }

    private JsonNode latestBlockhash(RpcCall call) {
        View view = view(call, 0);
        return view.answer(latest(view.block()));
    }

    /** A block's hash, and the last height at which a transaction may carry it. */
    static ObjectNode latest(Block block) {
        return JSON.objectNode()
                .put("blockhash", block.hash())
                .put("lastValidBlockHeight", block.height() + Bank.HASH_LIFE);
    }

    /** The fee; JSON null where the message's lifetime is over. */
    private JsonNode feeForMessage(RpcCall call) {
        View view = view(call, 1);
        SignedTx message = SignedTxs.readMessage(Args.decode(call.text(0), "base64"));
        if (!view.bank().isAlive(message)) {
            return view.answer(JSON.nullNode());
        }
        try {
            return view.answer(number(Budget.of(message).fee(message.header().signers())));
        } catch (TxFailure e) {
            throw RpcError.params(String.valueOf(e.getMessage()));
        }
    }

    /** For each of the newest blocks the lowest price of those that touch the accounts, micro-lamports a unit. */
    private JsonNode recentFees(RpcCall call) {
        View view = new View(chain, call, Commitment.PROCESSED, OptionalLong.empty());
        List<Pubkey> keys = call.optional(0).map(list -> Args.keys(list, 128)).orElseGet(List::of);
        ArrayNode fees = JSON.arrayNode();
        long first = Math.max(0, view.block().height() - Bank.HASH_LIFE + 1);
        for (long height = first; height <= view.block().height(); height++) {
            Block block = chain.history().at(height);
            long lowest = block.transactions().stream()
                    .map(Block.Landed::tx)
                    .filter(tx -> tx.keys().containsAll(keys))
                    .mapToLong(tx -> Budget.of(tx).price())
                    .min()
                    .orElse(0);
            fees.addObject().put("slot", block.slot()).put("prioritizationFee", lowest);
        }
        return fees;
    }

    private View view(RpcCall call, int options) {
        return new View(chain, call, Options.of(call, options));
    }

    private static JsonNode number(long value) {
        return JSON.numberNode(value);
    }
}
