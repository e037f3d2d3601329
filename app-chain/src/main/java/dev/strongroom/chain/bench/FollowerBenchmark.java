package dev.strongroom.chain.bench;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.BlockReader;
import dev.strongroom.chain.Watch;
import dev.strongroom.chain.evm.node.EvmNode;
import dev.strongroom.chain.evm.node.Wire;
import dev.strongroom.chain.rpc.RpcAnswer;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Blocks a second by Ethereum's block reader, for few and for many watched addresses, against the limit: the same calls
 * in the same batches to the same practice network, their answers parsed and not looked at.
 */
public final class FollowerBenchmark implements Benchmark {
    private static final String UNIT = "blocks/s";
    private static final int BLOCKS = 100;
    private static final int COINS = 10;
    private static final int TOKENS = 30;
    /** Every so many payments one goes to a watched address. */
    private static final int ONE_IN = 10;

    private static final int FEW = 100;
    private static final int MANY = 100_000;

    @Override
    public String area() {
        return "follower";
    }

    @Override
    public List<Result> run(Options options) {
        try (PracticeGround ground = PracticeGround.start()) {
            long from = fill(ground);
            try (EvmNode node = ground.node();
                    BlockReader reader = node.readers().getFirst()) {
                Watch few = watch(ground, FEW);
                Watch many = watch(ground, MANY);
                List<RpcCall> blocks = blocks(from);
                List<RpcCall> receipts = receipts(ground.rpc(), blocks);
                List<Double> figures = Rounds.perSecond(
                        BLOCKS,
                        List.of(
                                () -> read(reader, from, few),
                                () -> read(reader, from, many),
                                () -> bare(ground.rpc(), blocks, receipts)));
                return List.of(
                        new Result("follow 100 addresses", UNIT, figures.get(0), "limit", figures.get(2)),
                        new Result("follow 100,000 addresses", UNIT, figures.get(1), "limit", figures.get(2)));
            }
        }
    }

    /** Blocks of forty payments to forty wallets, every tenth of them watched; answers the first height. */
    private static long fill(PracticeGround ground) {
        List<Address> watched = ground.addresses(0, FEW);
        int paid = 0;
        long last = 0;
        for (int block = 0; block < BLOCKS; block++) {
            List<Address> all = new ArrayList<>();
            for (int i = 0; i < COINS + TOKENS; i++, paid++) {
                boolean isWatched = paid % ONE_IN == 0;
                all.add(
                        isWatched
                                ? watched.get(paid / ONE_IN % FEW)
                                : ground.addresses(MANY + paid, MANY + paid + 1).getFirst());
            }
            last = ground.pay(all.subList(0, COINS), all.subList(COINS, all.size()));
        }
        return last - BLOCKS + 1;
    }

    private static Watch watch(PracticeGround ground, int addresses) {
        Set<Address> watched = new HashSet<>(ground.addresses(0, addresses));
        return new Watch(Set.of(ground.coin(), ground.token()), watched::contains);
    }

    private static void read(BlockReader reader, long from, Watch watch) {
        int movements = reader.read(from, from + BLOCKS - 1, watch).stream()
                .mapToInt(block -> block.movements().size())
                .sum();
        if (movements != BLOCKS * (COINS + TOKENS) / ONE_IN) {
            throw new IllegalStateException("the reader found " + movements + " movements");
        }
    }

    private static List<RpcCall> blocks(long from) {
        return LongStream.range(from, from + BLOCKS)
                .mapToObj(height -> RpcCall.of("eth_getBlockByNumber", Wire.quantity(height), true))
                .toList();
    }

    private static List<RpcCall> receipts(RpcClient rpc, List<RpcCall> blocks) {
        return rpc.batch(blocks).stream()
                .map(answer -> RpcCall.of(
                        "eth_getBlockReceipts", Wire.hash(answer.orThrow().path("hash"), "hash")))
                .toList();
    }

    private static void bare(RpcClient rpc, List<RpcCall> blocks, List<RpcCall> receipts) {
        for (List<RpcCall> calls : List.of(blocks, receipts)) {
            for (RpcAnswer answer : rpc.batch(calls)) {
                if (answer instanceof RpcAnswer.Failure failure) {
                    throw failure.exception();
                }
            }
        }
    }
}
