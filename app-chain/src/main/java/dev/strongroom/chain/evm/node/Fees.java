package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.rpc.RpcClient;
import java.math.BigInteger;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the market asks for one gas, from the newest blocks (EIP-1559). */
final class Fees {
    /** Below this no block maker can be expected to bother; empty blocks would otherwise suggest nothing at all. */
    static final BigInteger LEAST_TIP = BigInteger.valueOf(100_000_000);

    private static final int BLOCKS = 5;
    private static final int MEDIAN = 50;

    private final RpcClient rpc;

    Fees(RpcClient rpc) {
        this.rpc = rpc;
    }

    /**
     * A price of gas in wei.
     *
     * @param baseFee of the next block
     * @param tip the median of the newest blocks
     */
    record Market(BigInteger baseFee, BigInteger tip) {
        /** Enough for the next block. */
        BigInteger least() {
            return baseFee.add(tip);
        }

        /** Enough for six full blocks in a row, each of which raises the base fee by an eighth. */
        BigInteger comfortable() {
            return baseFee.shiftLeft(1).add(tip);
        }
    }

    Market market() {
        JsonNode history = rpc.call("eth_feeHistory", Wire.quantity(BLOCKS), "latest", List.of(MEDIAN));
        JsonNode baseFees = history.path("baseFeePerGas");
        if (!baseFees.isArray() || baseFees.isEmpty()) {
            throw Wire.malformed("baseFeePerGas: the network has no base fee (EIP-1559)");
        }
        BigInteger baseFee = Wire.quantity(baseFees.get(baseFees.size() - 1), "baseFeePerGas");
        List<BigInteger> tips = history.path("reward")
                .valueStream()
                .map(block -> Wire.quantity(block.path(0), "reward"))
                .sorted()
                .toList();
        BigInteger median = tips.isEmpty() ? BigInteger.ZERO : tips.get(tips.size() / 2);
        return new Market(baseFee, median.max(LEAST_TIP));
    }
}
