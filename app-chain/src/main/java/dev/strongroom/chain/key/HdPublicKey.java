package dev.strongroom.chain.key;

import dev.strongroom.chain.RefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.math.ec.ECPoint;

/**
 * An extended public key on secp256k1: addresses without any secret. Together with the private key of one child it
 * gives the parent's private key away, so no child key is ever exported.
 *
 * @see <a href="https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki">BIP-32</a>
 */
public final class HdPublicKey {
    private final int depth;
    private final int parentFingerprint;
    private final int childNumber;
    private final byte[] chainCode;
    private final ECPoint point;
    private final byte[] publicKey;
    private int fingerprint;

    HdPublicKey(int depth, int parentFingerprint, int childNumber, byte[] chainCode, ECPoint point) {
        this.depth = depth;
        this.parentFingerprint = parentFingerprint;
        this.childNumber = childNumber;
        this.chainCode = chainCode;
        this.point = point;
        this.publicKey = point.getEncoded(true);
    }

    /** Reads an {@code xpub…}: checksum, version, the point and the rules for a master key are checked. */
    public static HdPublicKey read(String xpub) {
        ExtendedKey read = ExtendedKey.read(xpub.getBytes(StandardCharsets.UTF_8), ExtendedKey.XPUB);
        if (read.key()[0] != 2 && read.key()[0] != 3) {
            throw new RefusedException("xpub.key", "xpub: what it holds is not a public key");
        }
        return new HdPublicKey(
                read.depth(),
                read.parentFingerprint(),
                read.childNumber(),
                read.chainCode(),
                Secp256k1.point(read.key()));
    }

    /**
     * The child with this number, which is not hardened.
     *
     * @throws RefusedException {@code hd.hardened}, {@code hd.depth}, or {@code hd.child} for the one number in 2^127
     *     that has no key (use the next)
     */
    public HdPublicKey child(int number) {
        if (number < 0) {
            throw new RefusedException("hd.hardened", "path: a hardened child needs the private key");
        }
        HdKey.requireDepth(depth);
        byte[] index = ByteBuffer.allocate(4).putInt(number).array();
        return childOf(Hashes.hmacSha512(chainCode, publicKey, index), number);
    }

    /** The child for an HMAC of 64 bytes: the point of IL is added to the key, IR is the chain code. */
    HdPublicKey childOf(byte[] hash, int number) {
        try {
            return new HdPublicKey(
                    depth + 1,
                    fingerprint(),
                    number,
                    Arrays.copyOfRange(hash, 32, 64),
                    Secp256k1.pointPlus(point, Arrays.copyOf(hash, 32)));
        } catch (RefusedException e) {
            throw HdKey.noChild(number, e);
        }
    }

    /** Computed when a child first needs it; racing threads find the same. */
    private int fingerprint() {
        if (fingerprint == 0) {
            fingerprint = HdKey.fingerprint(publicKey);
        }
        return fingerprint;
    }

    /** Whether it can be the key at this path from a master key: as many steps, and the same last one. */
    public boolean isAt(String path) {
        DerivationPath steps = DerivationPath.parse(path);
        return !steps.isMaster() && steps.steps().size() == depth && steps.last() == childNumber;
    }

    /** The compressed public key: 33 bytes. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /**
     * The public key as 65 bytes, 0x04 ‖ x ‖ y: what addresses are made of, without the square root of decompression.
     */
    public byte[] wholePublicKey() {
        return point.getEncoded(false);
    }

    /** The text form {@code xpub…}. */
    public String xpub() {
        ExtendedKey key = new ExtendedKey(depth, parentFingerprint, childNumber, chainCode, publicKey);
        return new String(key.write(ExtendedKey.XPUB), StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return xpub();
    }
}
