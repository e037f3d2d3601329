package dev.strongroom.chain.bench;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.SlotTerms;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.key.Keccak256;
import dev.strongroom.chain.key.Secp256k1Signer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;

/**
 * A payment from intent to signed bytes: built, read back, signed, the signature verified. On Ethereum and TRON, then
 * on Solana. Against the bare curve, which signs and verifies a hash; and against a peer that only builds and signs.
 */
public final class SignBenchmark implements Benchmark {
    private static final String UNIT = "payments/cpu-s";

    /** A key for measuring, known to everybody. */
    private final byte[] secret = Keccak256.of(new byte[] {1});

    @Override
    public String area() {
        return "sign";
    }

    @Override
    public List<Result> run(Options options) {
        List<Result> results = new ArrayList<>();
        try (Secp256k1Signer signer = new Secp256k1Signer(secret)) {
            for (SignShape shape : SignShape.all()) {
                LongSupplier ours = payments(signer, shape);
                Turns turns = Turns.of(ours, bareCurve());
                results.add(new Result(shape.title(), UNIT, turns.ours(), "primitive", turns.theirs()));
                if (options.peers()) {
                    NodePeer peer = NodePeer.of(shape.peer().library());
                    double theirs = peer.opsPerSecond(shape.peer().script());
                    results.add(new Result(shape.title(), UNIT, Turns.of(ours), peer.library(), theirs));
                }
            }
        }
        results.addAll(new SolanaSigning().run(options));
        return results;
    }

    /** Every payment takes the next slot, so that none is like another. */
    private static LongSupplier payments(Secp256k1Signer signer, SignShape shape) {
        Chain chain = shape.chain();
        Address from = chain.addressOf(shape.asset().network(), signer.publicKey());
        TransferIntent intent = shape.intent(from);
        long[] count = {0};
        return () -> {
            SlotTerms terms = shape.terms(from, count[0]++);
            SignedTransfer signed = chain.sign(chain.build(intent, terms), signer);
            return signed.bytes().length;
        };
    }

    /** BouncyCastle's ECDSA as it comes: RFC 6979 signature of a hash, then its verification. */
    private LongSupplier bareCurve() {
        ECDomainParameters curve = new ECDomainParameters(CustomNamedCurves.getByName("secp256k1"));
        BigInteger d = new BigInteger(1, secret);
        ECDSASigner signing = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signing.init(true, new ECPrivateKeyParameters(d, curve));
        ECDSASigner verifying = new ECDSASigner();
        verifying.init(false, new ECPublicKeyParameters(curve.getG().multiply(d), curve));
        byte[][] hash = {Keccak256.of(secret)};
        return () -> {
            BigInteger[] signature = signing.generateSignature(hash[0]);
            if (!verifying.verifySignature(hash[0], signature[0], signature[1])) {
                throw new IllegalStateException("the bare curve does not verify its own signature");
            }
            hash[0] = Keccak256.of(hash[0]);
            return signature[0].intValue();
        };
    }
}
