package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Curve;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.key.Ed25519Signer;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * The public half of the Ed25519 key of a person or of a core, by which it is known everywhere.
 *
 * @param hex 64 lower-case hex digits
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8032">RFC 8032</a>
 */
public record IdentityKey(String hex) implements Comparable<IdentityKey> {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public IdentityKey {
        if (!HEX.matcher(hex).matches()
                || !Ed25519.validatePublicKeyFull(HexFormat.of().parseHex(hex), 0)) {
            throw new RefusedException(
                    "key.malformed", "key: is not an Ed25519 public key in 64 lower-case hex digits");
        }
    }

    /** The key of a signer; it must be an Ed25519 one. */
    public static IdentityKey of(Signer signer) {
        if (signer.curve() != Curve.ED25519) {
            throw new RefusedException("key.curve", "key: is not an Ed25519 key");
        }
        return new IdentityKey(HexFormat.of().formatHex(signer.publicKey()));
    }

    /** Whether this key signed the digest. */
    public boolean verifies(Digest digest, byte[] signature) {
        return Ed25519Signer.verify(bytes(), digest.bytes(), signature);
    }

    /** The 32 bytes of RFC 8032. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public int compareTo(IdentityKey other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
