package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 with the purpose mixed in: sha256(sha256(tag) ‖ sha256(tag) ‖ bytes), so that what was hashed or signed for
 * one purpose never passes for another.
 *
 * @see <a href="https://github.com/bitcoin/bips/blob/master/bip-0340.mediawiki">BIP-340, "Design"</a>
 */
public final class TaggedHash {
    private TaggedHash() {}

    /** @param tag ASCII, such as {@code strongroom/intent/v1} */
    public static Digest of(String tag, byte[] bytes) {
        MessageDigest sha = sha256();
        byte[] prefix = sha.digest(tag.getBytes(StandardCharsets.UTF_8));
        sha.update(prefix);
        sha.update(prefix);
        return Digest.of(sha.digest(bytes));
    }

    /** Plain SHA-256, for bytes that have their own meaning already. */
    static Digest plain(byte[] bytes) {
        return Digest.of(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
