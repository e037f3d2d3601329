package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.rpc.RpcClient;
import java.math.BigInteger;
import java.util.List;

/** What the market asks for one compute unit, from the newest blocks (getRecentPrioritizationFees). */
final class Fees {
    /** Below this no leader can be expected to bother; empty blocks would otherwise suggest nothing at all. */
    static final BigInteger LEAST = BigInteger.valueOf(10_000);

    private final RpcClient rpc;

    Fees(RpcClient rpc) {
        this.rpc = rpc;
    }

    /**
     * A price of compute units, in millionths of a lamport.
     *
     * @param least the median of the newest blocks
     * @param comfortable twice what three quarters of them asked
     */
    record Market(BigInteger least, BigInteger comfortable) {}

    /** @param payer whose account the blocks must have had room for */
    Market market(Address payer) {
        List<BigInteger> prices = Wire.list(
                        rpc.call("getRecentPrioritizationFees", List.of(payer.text())), "getRecentPrioritizationFees")
                .valueStream()
                .map(block -> Wire.u64(block.path("prioritizationFee"), "prioritizationFee"))
                .sorted()
                .toList();
        BigInteger median = LEAST;
        BigInteger upper = LEAST;
        if (!prices.isEmpty()) {
            median = median.max(prices.get(prices.size() / 2));
            upper = upper.max(prices.get(prices.size() * 3 / 4));
        }
        return new Market(median, upper.shiftLeft(1));
    }
}
