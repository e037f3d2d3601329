package dev.strongroom.chain.sandbox.tron;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, which TRON uses for ids and checksums. */
final class Sha256 {
    private Sha256() {}

    /** The 32-byte hash of the parts, one after another. */
    static byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
