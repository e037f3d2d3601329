package dev.strongroom.chain.key;

import dev.strongroom.chain.Curve;
import dev.strongroom.chain.Signer;
import java.util.Arrays;
import org.bouncycastle.math.ec.ECPoint;

/** One secp256k1 private key in memory; its copy is wiped by {@link #close} and never leaves it. */
public final class Secp256k1Signer implements Signer, AutoCloseable {
    private final byte[] secret;
    private final byte[] publicKey;
    /** Kept as a point, since its multiples are computed once and serve every verification. */
    private final ECPoint point;

    private boolean closed;

    /** @param secret 32 bytes, copied; the caller wipes its own */
    public Secp256k1Signer(byte[] secret) {
        this.publicKey = Secp256k1.publicKey(secret);
        this.point = Secp256k1.point(publicKey);
        this.secret = secret.clone();
    }

    @Override
    public Curve curve() {
        return Curve.SECP256K1;
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public synchronized byte[] sign(byte[] hash) {
        if (closed) {
            throw new IllegalStateException("the key has been closed");
        }
        byte[] signature = Secp256k1.sign(secret, hash);
        if (!Secp256k1.verify(point, hash, signature)) {
            throw new IllegalStateException("a signature that was just made does not verify: suspect this machine");
        }
        return signature;
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(secret, (byte) 0);
    }

    @Override
    public String toString() {
        return "Secp256k1Signer[secret hidden]";
    }
}
