package dev.strongroom.chain.bench;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.evm.EvmCodec;
import dev.strongroom.chain.key.HdKey;
import dev.strongroom.chain.key.HdPublicKey;
import dev.strongroom.chain.key.Keccak256;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.jspecify.annotations.Nullable;

/**
 * Addresses a second, from a private and from a public parent key, beside the least that any address costs: one
 * multiplication of the base point and one Keccak. Solana's follow, which have no public parent.
 */
public final class KeysBenchmark implements Benchmark {
    private static final String WALLETS = "m/44'/60'/0'/0";
    private static final String UNIT = "addresses/cpu-s";
    private static final Network ETHEREUM = Network.parse("eip155:1");
    private static final ECPoint G = CustomNamedCurves.getByName("secp256k1").getG();
    private static final BigInteger STEP = new BigInteger(1, Keccak256.of(new byte[] {1}));
    private static final BigInteger ORDER = G.getCurve().getOrder();

    private final EvmCodec ethereum = new EvmCodec();

    @Override
    public String area() {
        return "keys";
    }

    @Override
    public List<Result> run(Options options) {
        List<Result> results = new ArrayList<>();
        NodePeer ethers = options.peers() ? NodePeer.of("ethers") : null;
        // a seed that everybody knows
        try (HdKey parent = HdKey.master(new byte[64]).derive(WALLETS)) {
            HdPublicKey half = parent.publicHalf();
            measure(results, "key and address", fromPrivate(parent), ethers, "keys-private");
            measure(results, "address by xpub", addresses(i -> half.child(i).wholePublicKey()), ethers, "keys-public");
        }
        results.addAll(new SolanaKeys().run(options));
        return results;
    }

    private void measure(
            List<Result> results, String name, LongSupplier ours, @Nullable NodePeer ethers, String script) {
        Turns turns = Turns.of(ours, bareCurve());
        results.add(new Result(name, UNIT, turns.ours(), "primitive", turns.theirs()));
        if (ethers != null) {
            double theirs = ethers.opsPerSecond(script);
            results.add(new Result(name, UNIT, Turns.of(ours), ethers.library(), theirs));
        }
    }

    private LongSupplier fromPrivate(HdKey parent) {
        return addresses(i -> {
            try (HdKey child = parent.child(i)) {
                return child.wholePublicKey();
            }
        });
    }

    /** Every call takes the next index. */
    private LongSupplier addresses(IntFunction<byte[]> publicKeys) {
        int[] index = {0};
        return () -> ethereum.addressOf(ETHEREUM, publicKeys.apply(index[0]++))
                .text()
                .charAt(41);
    }

    /** BouncyCastle's multiplication of the base point, encoded and hashed: the least that an address costs. */
    private static LongSupplier bareCurve() {
        BigInteger[] scalar = {STEP};
        return () -> {
            scalar[0] = scalar[0].add(STEP).mod(ORDER);
            byte[] point = new FixedPointCombMultiplier().multiply(G, scalar[0]).getEncoded(false);
            return Keccak256.of(Arrays.copyOfRange(point, 1, point.length))[31];
        };
    }
}
