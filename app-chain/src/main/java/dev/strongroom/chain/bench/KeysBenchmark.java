package dev.strongroom.chain.bench;

import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.key.HdKey;
import dev.strongroom.chain.key.HdPublicKey;
import dev.strongroom.chain.key.Keccak256;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * Addresses a second, from a private and from a public parent key, beside the least that any address costs: one
 * multiplication of the base point and one Keccak.
 */
public final class KeysBenchmark implements Benchmark {
    private static final String WALLETS = "m/44'/60'/0'/0";
    private static final String UNIT = "address/s";
    private static final Network ETHEREUM = Network.parse("eip155:1");
    private static final ECPoint G = CustomNamedCurves.getByName("secp256k1").getG();
    private static final BigInteger STEP = new BigInteger(1, Keccak256.of(new byte[] {1}));
    private static final BigInteger ORDER = G.getCurve().getOrder();

    private final Chain ethereum;
    private final NodePeer node;

    /** @param ethereum the chain whose addresses are made */
    public KeysBenchmark(Chain ethereum) {
        this.ethereum = ethereum;
        this.node = new NodePeer("bench-keys.mjs");
    }

    @Override
    public String area() {
        return "keys";
    }

    @Override
    public List<Result> run(Options options) {
        try (HdKey parent = HdKey.master(new byte[64]).derive(WALLETS)) {
            HdPublicKey half = parent.publicHalf();
            List<Double> rates = Rates.perSecond(List.of(
                    i -> ethereum.addressOf(ETHEREUM, parent.child(i).publicKey())
                            .text()
                            .length(),
                    i -> ethereum.addressOf(ETHEREUM, half.child(i).publicKey())
                            .text()
                            .length(),
                    KeysBenchmark::primitive));
            List<Result> results = new ArrayList<>();
            results.add(new Result("key and address", UNIT, rates.get(0), "primitive", rates.get(2)));
            results.add(new Result("address by xpub", UNIT, rates.get(1), "primitive", rates.get(2)));
            if (options.peers()) {
                results.add(new Result("key and address", UNIT, rates.get(0), "ethers", node.rate("private")));
                results.add(new Result("address by xpub", UNIT, rates.get(1), "ethers", node.rate("public")));
            }
            return results;
        }
    }

    private static int primitive(int i) {
        BigInteger scalar = STEP.multiply(BigInteger.valueOf(i + 1L)).mod(ORDER);
        byte[] point = new FixedPointCombMultiplier().multiply(G, scalar).getEncoded(false);
        return Keccak256.of(point)[31];
    }
}
