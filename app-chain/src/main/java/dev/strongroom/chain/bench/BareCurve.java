package dev.strongroom.chain.bench;

import dev.strongroom.chain.Curve;
import java.util.function.LongSupplier;

/** What a curve costs by BouncyCastle alone: the primitives that ours is measured against. */
interface BareCurve {
    /** The least that any address costs. */
    LongSupplier address();

    /**
     * A signature and its verification, by keys that are ready for use.
     *
     * @param secret 32 bytes
     * @param bytes length of what is signed; a curve that signs hashes is not charged for the hashing
     */
    LongSupplier signature(byte[] secret, int bytes);

    static BareCurve of(Curve curve) {
        return switch (curve) {
            case SECP256K1 -> new BareSecp256k1();
            case ED25519 -> new BareEd25519();
        };
    }

    /** Stops a measurement of work that went wrong. */
    static void check(boolean verifies) {
        if (!verifies) {
            throw new IllegalStateException("the bare curve does not verify its own signature");
        }
    }
}
