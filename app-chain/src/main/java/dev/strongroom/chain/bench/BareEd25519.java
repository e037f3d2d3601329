package dev.strongroom.chain.bench;

import java.util.function.LongSupplier;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Pure Ed25519. */
final class BareEd25519 implements BareCurve {
    /** The public key of a private one. */
    @Override
    public LongSupplier address() {
        byte[] secret = new byte[Ed25519.SECRET_KEY_SIZE];
        byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        return () -> {
            secret[0]++;
            secret[1] ^= publicKey[0];
            Ed25519.generatePublicKey(secret, 0, publicKey, 0);
            return publicKey[31];
        };
    }

    /** The signature of a message; the public key stays a point, as it does in BouncyCastle's own key class. */
    @Override
    public LongSupplier signature(byte[] secret, int bytes) {
        Ed25519.PublicPoint point = Ed25519.generatePublicKey(secret, 0);
        byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.encodePublicPoint(point, publicKey, 0);
        byte[] message = new byte[bytes];
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        return () -> {
            Ed25519.sign(secret, 0, publicKey, 0, null, message, 0, bytes, signature, 0);
            BareCurve.check(Ed25519.verify(signature, 0, point, message, 0, bytes));
            System.arraycopy(signature, 0, message, 0, signature.length);
            return signature[0];
        };
    }
}
