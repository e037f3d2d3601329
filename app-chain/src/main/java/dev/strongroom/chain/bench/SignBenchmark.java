package dev.strongroom.chain.bench;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.evm.EvmCodec;
import dev.strongroom.chain.evm.EvmTerms;
import dev.strongroom.chain.key.Keccak256;
import dev.strongroom.chain.key.Secp256k1Signer;
import java.math.BigInteger;
import java.time.Instant;
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
 * A payment from intent to signed bytes: built by one library, read back by another, signed, the signature verified. On
 * Ethereum, then on Solana. Against the bare curve, which signs and verifies a hash; and against a peer that only
 * builds and signs.
 */
public final class SignBenchmark implements Benchmark {
    private static final Network NETWORK = Network.parse("eip155:1");
    private static final BigInteger FEE_CAP = BigInteger.TEN.pow(16);
    private static final BigInteger TIP = BigInteger.TEN.pow(9);
    private static final String RECIPIENT = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    private static final List<Shape> SHAPES = List.of(
            new Shape("sign native", Asset.parse("eip155:1/slip44:60"), "sign-native"),
            new Shape(
                    "sign token",
                    Asset.parse("eip155:1/erc20:0xdAC17F958D2ee523a2206206994597C13D831ec7"),
                    "sign-token"));

    private record Shape(String title, Asset asset, String script) {}

    private final EvmCodec codec = new EvmCodec();
    /** A key for measuring, known to everybody. */
    private final byte[] secret = Keccak256.of(new byte[] {1});

    @Override
    public String area() {
        return "sign";
    }

    @Override
    public List<Result> run(Options options) {
        List<Result> results = new ArrayList<>();
        NodePeer ethers = options.peers() ? NodePeer.of("ethers") : null;
        try (Secp256k1Signer signer = new Secp256k1Signer(secret)) {
            for (Shape shape : SHAPES) {
                LongSupplier ours = payments(signer, shape.asset);
                Turns turns = Turns.of(ours, bareCurve());
                results.add(new Result(shape.title, "payments/cpu-s", turns.ours(), "primitive", turns.theirs()));
                if (ethers != null) {
                    double theirs = ethers.opsPerSecond(shape.script);
                    results.add(new Result(shape.title, "payments/cpu-s", Turns.of(ours), ethers.library(), theirs));
                }
            }
        }
        results.addAll(new SolanaSigning().run(options));
        return results;
    }

    /** Every payment takes the next nonce, so that none is like another. */
    private LongSupplier payments(Secp256k1Signer signer, Asset asset) {
        Address from = codec.addressOf(NETWORK, signer.publicKey());
        TransferIntent intent = intent(asset, from);
        long[] nonce = {0};
        return () -> {
            Slot slot = new Slot(NETWORK, from.text(), Long.toString(nonce[0]++));
            SignedTransfer signed = codec.sign(codec.build(intent, EvmTerms.cold(slot, 65_000, FEE_CAP, TIP)), signer);
            return signed.bytes().length;
        };
    }

    private TransferIntent intent(Asset asset, Address from) {
        return new TransferIntent(
                TransferIntent.Kind.PAY,
                "bench",
                "00".repeat(16),
                new Payment(Amount.of(12_500_000_000L, asset), from, codec.address(NETWORK, RECIPIENT), FEE_CAP),
                "",
                "staff:bench",
                new TransferIntent.Window(Instant.EPOCH, Instant.EPOCH),
                new TransferIntent.Versions(1, 1),
                null,
                null);
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
