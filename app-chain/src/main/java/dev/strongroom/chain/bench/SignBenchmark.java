package dev.strongroom.chain.bench;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Curve;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.chain.key.Keccak256;
import dev.strongroom.chain.key.Secp256k1Signer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * A payment from intent and slot to signed bytes: built, read back, judged, signed, the signature verified. Against the
 * bare curve, which signs and verifies as many bytes or their hash; and against a peer that only builds and signs.
 */
public final class SignBenchmark implements Benchmark {
    private static final String UNIT = "payments/cpu-s";
    private static final int SLOTS = 1_000;

    /** A key for measuring, known to everybody. */
    private final byte[] secret = Keccak256.of(new byte[] {1});

    @Override
    public String area() {
        return "sign";
    }

    @Override
    public List<Result> run(Options options) {
        List<Result> results = new ArrayList<>();
        try (Secp256k1Signer secp256k1 = new Secp256k1Signer(secret);
                Ed25519Signer ed25519 = Ed25519Signer.of(secret)) {
            for (SignShape shape : SignShape.ALL) {
                boolean edwards = shape.family().chain().curve() == Curve.ED25519;
                results.addAll(
                        comparison(shape, edwards ? ed25519 : secp256k1, secret).measure(UNIT, options));
            }
        }
        return results;
    }

    /** Every payment takes the next of many slots, so that none is like the one before. */
    static Comparison comparison(SignShape shape, Signer signer, byte[] secret) {
        Family family = shape.family();
        Chain chain = family.chain();
        Address from = chain.addressOf(family.network(), signer.publicKey());
        TransferIntent intent = shape.intent(from);
        List<Slot> slots =
                LongStream.range(0, SLOTS).mapToObj(n -> shape.slot(from, n)).toList();
        int[] next = {0};
        LongSupplier payments = () -> {
            Slot slot = slots.get(next[0]++ % SLOTS);
            return chain.sign(chain.build(intent, shape.terms(slot)), signer).bytes().length;
        };
        int bytes = chain.build(intent, shape.terms(slots.getFirst())).bytes().length;
        return family.comparison(shape.title(), payments, family.bareCurve().signature(secret, bytes), shape.script());
    }
}
