package dev.strongroom.chain.bench;

import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.chain.key.HdKey;
import dev.strongroom.chain.key.HdPublicKey;
import dev.strongroom.chain.key.Slip10;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/**
 * Addresses a second beside the least that any costs. On secp256k1 from a private and from a public parent key; on
 * Ed25519, where every step is hardened, from the seed down.
 */
public final class KeysBenchmark implements Benchmark {
    private static final String UNIT = "addresses/cpu-s";
    /** A character that the shortest address has, too. */
    private static final int SEEN = 31;

    @Override
    public String area() {
        return "keys";
    }

    @Override
    public List<Result> run(Options options) {
        List<Result> results = new ArrayList<>();
        for (Family family : Family.ALL) {
            switch (family.chain().curve()) {
                case SECP256K1 -> {
                    String first = family.chain().path(0);
                    try (HdKey parent = HdKey.master(seed()).derive(first.substring(0, first.lastIndexOf('/')))) {
                        HdPublicKey half = parent.publicHalf();
                        results.addAll(fromSecret(family, i -> child(parent, i)).measure(UNIT, options));
                        results.addAll(family.comparison(
                                        "address by xpub",
                                        addresses(family, i -> half.child(i).wholePublicKey()),
                                        family.bareCurve().address(),
                                        "keys-public")
                                .measure(UNIT, options));
                    }
                }
                case ED25519 ->
                    results.addAll(fromSecret(family, i -> hardened(family, i)).measure(UNIT, options));
            }
        }
        return results;
    }

    private static Comparison fromSecret(Family family, IntFunction<byte[]> publicKeys) {
        return family.comparison(
                "key and address",
                addresses(family, publicKeys),
                family.bareCurve().address(),
                "keys-private");
    }

    /** Every call takes the next index. */
    private static LongSupplier addresses(Family family, IntFunction<byte[]> publicKeys) {
        int[] index = {0};
        return () -> family.chain()
                .addressOf(family.network(), publicKeys.apply(index[0]++))
                .text()
                .charAt(SEEN);
    }

    private static byte[] child(HdKey parent, int index) {
        try (HdKey child = parent.child(index)) {
            return child.wholePublicKey();
        }
    }

    private static byte[] hardened(Family family, int index) {
        try (Ed25519Signer signer = Slip10.ed25519(seed(), family.chain().path(index))) {
            return signer.publicKey();
        }
    }

    /** One that everybody knows. */
    private static byte[] seed() {
        return new byte[64];
    }
}
