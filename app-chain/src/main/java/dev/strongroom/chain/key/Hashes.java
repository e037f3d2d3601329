package dev.strongroom.chain.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;

/** The hashes that derivation and the vault need. */
final class Hashes {
    private Hashes() {}

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** BIP-340: SHA-256 over twice the hash of the tag, then the message. */
    static byte[] tagged(String tag, byte[] message) {
        byte[] hash = sha256(tag.getBytes(StandardCharsets.US_ASCII));
        return sha256(hash, hash, message);
    }

    /** RIPEMD-160 of SHA-256, as BIP-32 identifies keys: 20 bytes. */
    static byte[] hash160(byte[] message) {
        byte[] inner = sha256(message);
        RIPEMD160Digest digest = new RIPEMD160Digest();
        digest.update(inner, 0, inner.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    /** HMAC-SHA512 of the parts in a row: 64 bytes. */
    static byte[] hmacSha512(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(key, "HmacSHA512"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static void wipe(byte[]... secrets) {
        for (byte[] secret : secrets) {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
