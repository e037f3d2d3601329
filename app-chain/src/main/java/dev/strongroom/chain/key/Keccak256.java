package dev.strongroom.chain.key;

import org.bouncycastle.crypto.digests.KeccakDigest;

/** Keccak with 256 bits of output and the padding from before FIPS 202, as Ethereum and TRON use it. */
public final class Keccak256 {
    private Keccak256() {}

    /** The 32-byte hash of the parts, one after another. */
    public static byte[] of(byte[]... parts) {
        KeccakDigest digest = new KeccakDigest(256);
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }
}
