package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.sandbox.host.RpcCall;
import dev.strongroom.chain.sandbox.host.RpcError;
import dev.strongroom.chain.sandbox.host.RpcMethod;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who the node is, how high its chain, and what gas costs. */
final class NetMethods {
    /** It says of itself that it is simulated. */
    static final String VERSION = "Strongroom-practice-network/simulated/v0.1.0";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final BigInteger TIP = BigInteger.valueOf(1_000_000_000);
    private static final long LONGEST_HISTORY = 1024;

    private final EvmChain chain;

    NetMethods(EvmChain chain) {
        this.chain = chain;
    }

    void addTo(Map<String, RpcMethod> methods) {
        methods.put("web3_clientVersion", _ -> JSON.stringNode(VERSION));
        methods.put(
                "net_version", call -> JSON.stringNode(Long.toString(view(call).chainId())));
        methods.put("net_listening", _ -> JSON.booleanNode(true));
        methods.put("eth_syncing", _ -> JSON.booleanNode(false));
        methods.put(
                "eth_chainId", call -> quantity(BigInteger.valueOf(view(call).chainId())));
        methods.put(
                "eth_blockNumber",
                call -> quantity(BigInteger.valueOf(view(call).head())));
        methods.put(
                "eth_gasPrice",
                call -> quantity(view(call).headBlock().header().baseFee().add(TIP)));
        methods.put("eth_maxPriorityFeePerGas", _ -> quantity(TIP));
        methods.put("eth_feeHistory", this::feeHistory);
    }

    private JsonNode feeHistory(RpcCall call) {
        View view = view(call);
        call.required(0);
        long newest = view.existing(Optional.of(call.required(1)));
        long count = Math.min(Math.min(call.number(0, 1), LONGEST_HISTORY), newest + 1);
        long oldest = newest + 1 - count;
        List<BigDecimal> percentiles = percentiles(call);
        ObjectNode answer = JSON.objectNode().put("oldestBlock", Hex.quantity(oldest));
        ArrayNode fees = answer.putArray("baseFeePerGas");
        ArrayNode ratios = answer.putArray("gasUsedRatio");
        ArrayNode rewards = percentiles.isEmpty() ? JSON.arrayNode() : answer.putArray("reward");
        for (long height = oldest; height <= newest; height++) {
            Block block = view.block(height).orElseThrow();
            fees.add(Hex.quantity(block.header().baseFee()));
            ratios.add(new BigDecimal(block.header().gasUsed())
                    .divide(BigDecimal.valueOf(Block.GAS_LIMIT), MathContext.DECIMAL32));
            ArrayNode reward = rewards.addArray();
            percentiles.forEach(percentile -> reward.add(Hex.quantity(tip(block, percentile))));
        }
        fees.add(Hex.quantity(
                newest == chain.head().number()
                        ? chain.nextBaseFee()
                        : BaseFee.after(view.block(newest).orElseThrow().header())));
        return answer;
    }

    private static List<BigDecimal> percentiles(RpcCall call) {
        List<BigDecimal> percentiles = new ArrayList<>();
        BigDecimal last = BigDecimal.ZERO;
        for (JsonNode node : call.optional(2).orElseGet(JSON::arrayNode)) {
            BigDecimal value = node.isNumber() ? node.asDecimal() : BigDecimal.valueOf(-1);
            if (value.compareTo(last) < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0) {
                throw RpcError.server("invalid reward percentile: " + node);
            }
            last = value;
            percentiles.add(value);
        }
        return percentiles;
    }

    /** The tip below which lies this share of the block's gas; zero in an empty block. */
    private static BigInteger tip(Block block, BigDecimal percentile) {
        record Paid(BigInteger tip, long gas) {}
        List<Paid> paid = new ArrayList<>();
        for (Receipt receipt : block.receipts()) {
            paid.add(new Paid(receipt.gasPrice().subtract(block.header().baseFee()), receipt.gasUsed()));
        }
        paid.sort(Comparator.comparing(Paid::tip));
        BigDecimal wanted = percentile
                .multiply(BigDecimal.valueOf(block.header().gasUsed()))
                .movePointLeft(2);
        BigInteger tip = BigInteger.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        for (Paid one : paid) {
            tip = one.tip();
            below = below.add(BigDecimal.valueOf(one.gas()));
            if (below.compareTo(wanted) >= 0) {
                break;
            }
        }
        return tip;
    }

    private View view(RpcCall call) {
        return new View(chain, call);
    }

    private static JsonNode quantity(BigInteger number) {
        return JSON.stringNode(Hex.quantity(number));
    }
}
