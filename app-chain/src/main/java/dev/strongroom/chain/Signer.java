package dev.strongroom.chain;

/** One private key that can be asked for signatures; it never gives itself away. */
public interface Signer {
    Curve curve();

    /** secp256k1: 33 bytes, compressed. Ed25519: 32 bytes. */
    byte[] publicKey();

    /**
     * Signs deterministically and verifies the result before it answers.
     *
     * @param message secp256k1: the 32-byte hash; Ed25519: the message itself
     * @return secp256k1: r ‖ s ‖ recovery id, 65 bytes, low s (RFC 6979); Ed25519: 64 bytes (RFC 8032)
     */
    byte[] sign(byte[] message);
}
