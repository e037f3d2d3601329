package dev.strongroom.chain.key;

import dev.strongroom.chain.Curve;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Signer;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 key (RFC 8032, pure). Each signature is verified before it leaves. */
public final class Ed25519Signer implements Signer, AutoCloseable {
    private final byte[] seed;
    private final byte[] publicKey;
    /** Kept as a point: to find it from its bytes costs a square root at each verification. */
    private final Ed25519.PublicPoint point;

    private boolean closed;

    private Ed25519Signer(byte[] seed) {
        this.seed = seed;
        publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        point = Ed25519.generatePublicKey(seed, 0);
        Ed25519.encodePublicPoint(point, publicKey, 0);
    }

    /** @param seed the 32-byte private key of RFC 8032; copied */
    public static Ed25519Signer of(byte[] seed) {
        if (seed.length != Ed25519.SECRET_KEY_SIZE) {
            throw new RefusedException("key.length", "key: an Ed25519 key is 32 bytes, not " + seed.length);
        }
        return new Ed25519Signer(seed.clone());
    }

    /** Whether the signature over exactly this message is the public key's; false for malformed keys and signatures. */
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        return publicKey.length == Ed25519.PUBLIC_KEY_SIZE
                && signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.validatePublicKeyFull(publicKey, 0)
                && Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length);
    }

    @Override
    public Curve curve() {
        return Curve.ED25519;
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public byte[] sign(byte[] message) {
        if (closed) {
            throw new IllegalStateException("this key is locked");
        }
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, publicKey, 0, null, message, 0, message.length, signature, 0);
        if (!Ed25519.verify(signature, 0, point, message, 0, message.length)) {
            throw new IllegalStateException(
                    "the signature does not verify: it is withheld, check this machine's memory");
        }
        return signature;
    }

    @Override
    public void close() {
        Arrays.fill(seed, (byte) 0);
        closed = true;
    }

    @Override
    public String toString() {
        return "Ed25519Signer[***]";
    }
}
