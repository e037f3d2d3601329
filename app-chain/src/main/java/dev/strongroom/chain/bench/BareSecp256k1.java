package dev.strongroom.chain.bench;

import dev.strongroom.chain.key.Keccak256;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** ECDSA on secp256k1. */
final class BareSecp256k1 implements BareCurve {
    private static final ECPoint G = CustomNamedCurves.getByName("secp256k1").getG();
    private static final BigInteger STEP = new BigInteger(1, Keccak256.of(new byte[] {1}));
    private static final BigInteger ORDER = G.getCurve().getOrder();

    /** One multiplication of the base point, encoded, and one Keccak. */
    @Override
    public LongSupplier address() {
        BigInteger[] scalar = {STEP};
        return () -> {
            scalar[0] = scalar[0].add(STEP).mod(ORDER);
            byte[] point = new FixedPointCombMultiplier().multiply(G, scalar[0]).getEncoded(false);
            return Keccak256.of(Arrays.copyOfRange(point, 1, point.length))[31];
        };
    }

    /** The RFC 6979 signature of a hash. */
    @Override
    public LongSupplier signature(byte[] secret, int bytes) {
        ECDomainParameters curve = new ECDomainParameters(CustomNamedCurves.getByName("secp256k1"));
        BigInteger d = new BigInteger(1, secret);
        ECDSASigner signing = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signing.init(true, new ECPrivateKeyParameters(d, curve));
        ECDSASigner verifying = new ECDSASigner();
        verifying.init(false, new ECPublicKeyParameters(curve.getG().multiply(d), curve));
        byte[][] hash = {Keccak256.of(secret)};
        return () -> {
            BigInteger[] signature = signing.generateSignature(hash[0]);
            BareCurve.check(verifying.verifySignature(hash[0], signature[0], signature[1]));
            hash[0] = Keccak256.of(hash[0]);
            return signature[0].intValue();
        };
    }
}
