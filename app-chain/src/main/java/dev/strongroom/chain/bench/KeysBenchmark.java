package dev.strongroom.chain.bench;

import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.evm.EvmCodec;
import dev.strongroom.chain.key.HdKey;
import dev.strongroom.chain.key.HdPublicKey;
import dev.strongroom.chain.key.Keccak256;
import dev.strongroom.chain.tron.TronCodec;
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
    private static final String UNIT = "addresses/cpu-s";
    private static final ECPoint G = CustomNamedCurves.getByName("secp256k1").getG();
    private static final BigInteger STEP = new BigInteger(1, Keccak256.of(new byte[] {1}));
    private static final BigInteger ORDER = G.getCurve().getOrder();

    /** A chain, the parent path of its wallets, and what stands before the names of its rows and scripts. */
    private record Family(Chain chain, Network network, String wallets, String title, String library, String script) {}

    private static final List<Family> FAMILIES = List.of(
            new Family(new EvmCodec(), Network.parse("eip155:1"), "m/44'/60'/0'/0", "", "ethers", ""),
            new Family(
                    new TronCodec(), Network.parse("tron:0x2b6653dc"), "m/44'/195'/0'/0", "tron ", "tronweb", "tron-"));

    @Override
    public String area() {
        return "keys";
    }

    @Override
    public List<Result> run(Options options) {
        List<Result> results = new ArrayList<>();
        for (Family family : FAMILIES) {
            NodePeer peer = options.peers() ? NodePeer.of(family.library) : null;
            // a seed that everybody knows
            try (HdKey parent = HdKey.master(new byte[64]).derive(family.wallets)) {
                HdPublicKey half = parent.publicHalf();
                LongSupplier byPublic = addresses(family, i -> half.child(i).wholePublicKey());
                measure(
                        results,
                        family.title + "key and address",
                        fromPrivate(family, parent),
                        peer,
                        family.script + "keys-private");
                measure(results, family.title + "address by xpub", byPublic, peer, family.script + "keys-public");
            }
        }
        results.addAll(new SolanaKeys().run(options));
        return results;
    }

    private void measure(List<Result> results, String name, LongSupplier ours, @Nullable NodePeer peer, String script) {
        Turns turns = Turns.of(ours, bareCurve());
        results.add(new Result(name, UNIT, turns.ours(), "primitive", turns.theirs()));
        if (peer != null) {
            double theirs = peer.opsPerSecond(script);
            results.add(new Result(name, UNIT, Turns.of(ours), peer.library(), theirs));
        }
    }

    private static LongSupplier fromPrivate(Family family, HdKey parent) {
        return addresses(family, i -> {
            try (HdKey child = parent.child(i)) {
                return child.wholePublicKey();
            }
        });
    }

    /** Every call takes the next index. */
    private static LongSupplier addresses(Family family, IntFunction<byte[]> publicKeys) {
        int[] index = {0};
        return () -> family.chain
                .addressOf(family.network, publicKeys.apply(index[0]++))
                .text()
                .charAt(33);
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
