package dev.strongroom.chain.key;

import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/**
 * ECDSA on secp256k1 (SEC 2, section 2.4.1): keys, deterministic signatures (RFC 6979 with SHA-256), verification and
 * recovery. Signatures are r ‖ s ‖ recovery id, 65 bytes, with s in the lower half of the order (BIP-62, EIP-2).
 *
 * <p>Point arithmetic is BouncyCastle's. Secrets are passed as 32-byte arrays that the caller wipes; the numbers made
 * of them in between live until they are collected.
 */
public final class Secp256k1 {
    /** Bytes of a private key and of a message hash. */
    public static final int SCALAR_BYTES = 32;

    public static final int COMPRESSED_BYTES = 33;
    public static final int UNCOMPRESSED_BYTES = 65;
    public static final int SIGNATURE_BYTES = 65;

    private static final ECPoint G = CustomNamedCurves.getByName("secp256k1").getG();
    private static final ECCurve CURVE = G.getCurve();
    private static final BigInteger N = CURVE.getOrder();
    private static final BigInteger HALF_N = N.shiftRight(1);

    private Secp256k1() {}

    /** The public key of a private one: 33 bytes, compressed. */
    public static byte[] publicKey(byte[] secret) {
        return baseTimes(secret(secret)).getEncoded(true);
    }

    /**
     * Reads a compressed or uncompressed public key and answers its 33-byte form; anything off the curve is refused.
     */
    public static byte[] compressed(byte[] publicKey) {
        return point(publicKey).getEncoded(true);
    }

    /** Reads a public key and answers its 65-byte form, 0x04 ‖ x ‖ y. */
    public static byte[] uncompressed(byte[] publicKey) {
        return point(publicKey).getEncoded(false);
    }

    /** Signs a 32-byte hash; the recovery id comes from the nonce point itself. Not yet verified: see the signer. */
    public static byte[] sign(byte[] secret, byte[] hash) {
        BigInteger d = secret(secret);
        BigInteger e = hash(hash);
        HMacDSAKCalculator nonces = new HMacDSAKCalculator(new SHA256Digest());
        nonces.init(N, d, hash);
        while (true) {
            BigInteger k = nonces.nextK();
            ECPoint nonce = baseTimes(k);
            BigInteger x = nonce.getAffineXCoord().toBigInteger();
            BigInteger r = x.mod(N);
            BigInteger s = BigIntegers.modOddInverse(N, k)
                    .multiply(e.add(d.multiply(r)))
                    .mod(N);
            if (r.signum() != 0 && s.signum() != 0) {
                return encode(r, s, recoveryId(nonce, x));
            }
        }
    }

    /** Whether a 65-byte signature, its low s and its recovery id are right for the key and hash. */
    public static boolean verify(byte[] publicKey, byte[] hash, byte[] signature) {
        return verify(point(publicKey), hash, signature);
    }

    static boolean verify(ECPoint publicKey, byte[] hash, byte[] signature) {
        BigInteger e = hash(hash);
        if (!isWellFormed(signature)) {
            return false;
        }
        BigInteger r = number(signature, 0);
        BigInteger s = number(signature, SCALAR_BYTES);
        BigInteger inverse = BigIntegers.modOddInverseVar(N, s);
        ECPoint nonce = ECAlgorithms.sumOfTwoMultiplies(
                        G,
                        e.multiply(inverse).mod(N),
                        publicKey,
                        r.multiply(inverse).mod(N))
                .normalize();
        if (nonce.isInfinity()) {
            return false;
        }
        BigInteger x = nonce.getAffineXCoord().toBigInteger();
        return x.mod(N).equals(r) && recoveryId(nonce, x) == signature[64];
    }

    /** The compressed public key that made a 65-byte signature of a hash; refused where there is none. */
    public static byte[] recover(byte[] hash, byte[] signature) {
        BigInteger e = hash(hash);
        if (!isWellFormed(signature)) {
            throw malformed();
        }
        BigInteger r = number(signature, 0);
        BigInteger x = (signature[64] & 2) == 0 ? r : r.add(N);
        if (x.compareTo(CURVE.getField().getCharacteristic()) >= 0) {
            throw malformed();
        }
        byte[] encoded = new byte[COMPRESSED_BYTES];
        encoded[0] = (byte) (2 + (signature[64] & 1));
        BigIntegers.asUnsignedByteArray(x, encoded, 1, SCALAR_BYTES);
        ECPoint nonce = point(encoded);
        BigInteger inverse = BigIntegers.modOddInverseVar(N, r);
        BigInteger ofBase = e.negate().multiply(inverse).mod(N);
        BigInteger ofNonce = number(signature, SCALAR_BYTES).multiply(inverse).mod(N);
        ECPoint signer = ECAlgorithms.sumOfTwoMultiplies(G, ofBase, nonce, ofNonce);
        if (signer.isInfinity()) {
            throw malformed();
        }
        return signer.getEncoded(true);
    }

    /** The private key {@code secret + tweak} mod n, as BIP-32 derives children; refused where the sum is zero. */
    static byte[] plus(byte[] secret, byte[] tweak) {
        BigInteger sum = secret(secret).add(secret(tweak)).mod(N);
        if (sum.signum() == 0) {
            throw new RefusedException("key.scalar", "key: the derived private key is zero");
        }
        return BigIntegers.asUnsignedByteArray(SCALAR_BYTES, sum);
    }

    /** The public key of {@link #plus} without its private one; refused where the sum is no point. */
    static ECPoint pointPlus(ECPoint publicKey, byte[] tweak) {
        // normalised once, after the sum: an inversion costs as much as a fifth of the multiplication
        ECPoint sum = new FixedPointCombMultiplier().multiply(G, secret(tweak)).add(publicKey);
        if (sum.isInfinity()) {
            throw new RefusedException("key.point", "key: the derived public key is the point at infinity");
        }
        return sum.normalize();
    }

    /** The public key of a private one as a point, of which both encodings are cheap. */
    static ECPoint publicPoint(byte[] secret) {
        return baseTimes(secret(secret));
    }

    static ECPoint point(byte[] encoded) {
        boolean compressed = encoded.length == COMPRESSED_BYTES && (encoded[0] == 2 || encoded[0] == 3);
        boolean whole = encoded.length == UNCOMPRESSED_BYTES && encoded[0] == 4;
        if (!compressed && !whole) {
            throw new RefusedException(
                    "key.point", "public key: is neither 33 bytes from 02 or 03 nor 65 bytes from 04");
        }
        try {
            return CURVE.decodePoint(encoded);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("key.point", "public key: is not a point of secp256k1", e);
        }
    }

    static BigInteger secret(byte[] secret) {
        BigInteger d = secret.length == SCALAR_BYTES ? new BigInteger(1, secret) : BigInteger.ZERO;
        if (d.signum() == 0 || d.compareTo(N) >= 0) {
            throw new RefusedException("key.scalar", "private key: is not 32 bytes between 1 and the order - 1");
        }
        return d;
    }

    private static ECPoint baseTimes(BigInteger k) {
        return new FixedPointCombMultiplier().multiply(G, k).normalize();
    }

    private static BigInteger hash(byte[] hash) {
        if (hash.length != SCALAR_BYTES) {
            throw new RefusedException("hash.length", "hash: has " + hash.length + " bytes instead of 32");
        }
        return new BigInteger(1, hash);
    }

    private static int recoveryId(ECPoint nonce, BigInteger x) {
        int odd = nonce.getAffineYCoord().testBitZero() ? 1 : 0;
        return odd | (x.compareTo(N) >= 0 ? 2 : 0);
    }

    /** Mirrors a high s, which mirrors the nonce point and so the lowest bit of the recovery id. */
    private static byte[] encode(BigInteger r, BigInteger s, int recoveryId) {
        boolean high = s.compareTo(HALF_N) > 0;
        byte[] signature = new byte[SIGNATURE_BYTES];
        BigIntegers.asUnsignedByteArray(r, signature, 0, SCALAR_BYTES);
        BigIntegers.asUnsignedByteArray(high ? N.subtract(s) : s, signature, SCALAR_BYTES, SCALAR_BYTES);
        signature[64] = (byte) (high ? recoveryId ^ 1 : recoveryId);
        return signature;
    }

    private static boolean isWellFormed(byte[] signature) {
        if (signature.length != SIGNATURE_BYTES || signature[64] < 0 || signature[64] > 3) {
            return false;
        }
        BigInteger r = number(signature, 0);
        BigInteger s = number(signature, SCALAR_BYTES);
        return r.signum() > 0 && r.compareTo(N) < 0 && s.signum() > 0 && s.compareTo(HALF_N) <= 0;
    }

    private static BigInteger number(byte[] bytes, int offset) {
        return new BigInteger(1, Arrays.copyOfRange(bytes, offset, offset + SCALAR_BYTES));
    }

    private static RefusedException malformed() {
        return new RefusedException(
                "signature.malformed", "signature: is not r, low s and a recovery id that name a public key");
    }
}
