package dev.strongroom.chain.bench;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.evm.node.EvmNode;
import dev.strongroom.chain.evm.node.Wire;
import dev.strongroom.chain.rpc.RpcClient;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A thousand balances of an Ethereum node at one block: in one call, against one by one from the same node. */
public final class BalancesBenchmark implements Benchmark {
    private static final String UNIT = "balances/s";
    private static final int HOLDERS = 1_000;
    private static final int RICH = 10;
    /** The selector of balanceOf(address), ERC-20, and the padding of its argument. */
    private static final String BALANCE_OF = "0x70a08231" + "0".repeat(24);

    @Override
    public String area() {
        return "balances";
    }

    @Override
    public List<Result> run(Options options) {
        try (PracticeGround ground = PracticeGround.start();
                EvmNode node = ground.node()) {
            List<Address> rich = ground.addresses(0, RICH);
            long height = ground.pay(rich, rich);
            List<Address> all = ground.addresses(0, HOLDERS);
            List<Result> results = new ArrayList<>();
            for (Asset asset : List.of(ground.coin(), ground.token())) {
                List<Double> figures = Rounds.perSecond(
                        HOLDERS,
                        List.of(
                                () -> check(node.balances(all, asset, height).values()),
                                () -> check(oneByOne(ground.rpc(), all, asset, height))));
                String name = asset.isNative() ? "1,000 balances native" : "1,000 balances token";
                results.add(new Result(name, UNIT, figures.getFirst(), "naive", figures.getLast()));
            }
            return results;
        }
    }

    private static List<BigInteger> oneByOne(RpcClient rpc, List<Address> holders, Asset asset, long height) {
        String block = Wire.quantity(height);
        List<BigInteger> balances = new ArrayList<>(holders.size());
        for (Address holder : holders) {
            if (asset.isNative()) {
                balances.add(Wire.quantity(rpc.call("eth_getBalance", holder.text(), block), "balance"));
            } else {
                String data = BALANCE_OF + holder.text().substring(2).toLowerCase(Locale.ROOT);
                JsonNode answer = rpc.call("eth_call", Map.of("to", asset.reference(), "data", data), block);
                balances.add(new BigInteger(1, Wire.data(answer, "balance")));
            }
        }
        return balances;
    }

    private static void check(Iterable<BigInteger> balances) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger balance : balances) {
            sum = sum.add(balance);
        }
        if (!sum.equals(BigInteger.valueOf(RICH))) {
            throw new IllegalStateException("the balances add up to " + sum);
        }
    }
}
