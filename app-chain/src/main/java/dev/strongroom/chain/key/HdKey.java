package dev.strongroom.chain.key;

import dev.strongroom.chain.RefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.math.ec.ECPoint;
import org.jspecify.annotations.Nullable;

/**
 * An extended private key on secp256k1, from which children are derived. Wiped on close.
 *
 * @see <a href="https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki">BIP-32</a>
 */
public final class HdKey implements AutoCloseable {
    static final int MAX_DEPTH = 255;
    private static final byte[] SEED_KEY = "Bitcoin seed".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZERO = {0};

    private final byte[] secret;
    private final byte[] chainCode;
    private final int depth;
    private final int parentFingerprint;
    private final int childNumber;
    private @Nullable ECPoint point;
    private byte @Nullable [] publicKey;
    private int fingerprint;

    private HdKey(byte[] secret, byte[] chainCode, int depth, int parentFingerprint, int childNumber) {
        Secp256k1.secret(secret);
        this.secret = secret;
        this.chainCode = chainCode;
        this.depth = depth;
        this.parentFingerprint = parentFingerprint;
        this.childNumber = childNumber;
    }

    /** @param seed 16 to 64 bytes; the caller wipes it */
    public static HdKey master(byte[] seed) {
        if (seed.length < 16 || seed.length > 64) {
            throw new RefusedException("seed.length", "seed: has " + seed.length + " bytes instead of 16 to 64");
        }
        byte[] hash = Hashes.hmacSha512(SEED_KEY, seed);
        HdKey master = new HdKey(Arrays.copyOf(hash, 32), Arrays.copyOfRange(hash, 32, 64), 0, 0, 0);
        Arrays.fill(hash, (byte) 0);
        return master;
    }

    /** Reads an {@code xprv…}: checksum, version, key range and the rules for a master key are checked. */
    public static HdKey read(Secret xprv) {
        ExtendedKey read = ExtendedKey.read(xprv.bytes(), ExtendedKey.XPRV);
        try {
            byte[] secret = Arrays.copyOfRange(read.key(), 1, 33);
            if (read.key()[0] != 0) {
                throw new RefusedException("xprv.key", "xprv: what it holds is not a private key");
            }
            return new HdKey(
                    secret, read.chainCode().clone(), read.depth(), read.parentFingerprint(), read.childNumber());
        } finally {
            read.wipe();
        }
    }

    /** Its text form {@code xprv…}, in ASCII. */
    public Secret xprv() {
        byte[] key = new byte[33];
        System.arraycopy(secret, 0, key, 1, 32);
        byte[] text = new ExtendedKey(depth, parentFingerprint, childNumber, chainCode, key).write(ExtendedKey.XPRV);
        Arrays.fill(key, (byte) 0);
        return Secret.owning(text);
    }

    /**
     * The child with this number; the highest bit marks a hardened one.
     *
     * @throws RefusedException {@code hd.child} for the one number in 2^127 that has no key (use the next),
     *     {@code hd.depth} below 255 levels
     */
    public HdKey child(int number) {
        requireDepth(depth);
        byte[] index = ByteBuffer.allocate(4).putInt(number).array();
        byte[] hash = number < 0
                ? Hashes.hmacSha512(chainCode, ZERO, secret, index)
                : Hashes.hmacSha512(chainCode, publicBytes(), index);
        try {
            return childOf(hash, number);
        } finally {
            Arrays.fill(hash, (byte) 0);
        }
    }

    /** The child for an HMAC of 64 bytes: IL is added to the key, IR is the chain code. */
    HdKey childOf(byte[] hash, int number) {
        byte[] tweak = Arrays.copyOf(hash, 32);
        try {
            byte[] child = Secp256k1.plus(secret, tweak);
            return new HdKey(child, Arrays.copyOfRange(hash, 32, 64), depth + 1, fingerprint(), number);
        } catch (RefusedException e) {
            throw noChild(number, e);
        } finally {
            Arrays.fill(tweak, (byte) 0);
        }
    }

    /** The key at a path such as {@code m/44'/60'/0'/0/0}; this must be a master key. */
    public HdKey derive(String path) {
        return derive(DerivationPath.parse(path));
    }

    HdKey derive(DerivationPath path) {
        if (depth != 0) {
            throw new RefusedException("path.master", "path: starts at a master key and this one is at depth " + depth);
        }
        HdKey key = new HdKey(secret.clone(), chainCode.clone(), 0, 0, 0);
        for (int step : path.steps()) {
            HdKey parent = key;
            try (parent) {
                key = parent.child(step);
            }
        }
        return key;
    }

    static RefusedException noChild(int number, RefusedException cause) {
        return new RefusedException(
                "hd.child",
                "index: number " + (number & 0x7fff_ffff) + " has no valid key (BIP-32): use the next",
                cause);
    }

    static void requireDepth(int depth) {
        if (depth >= MAX_DEPTH) {
            throw new RefusedException("hd.depth", "path: a key at depth 255 has no children");
        }
    }

    static int fingerprint(byte[] publicKey) {
        return ByteBuffer.wrap(Hashes.hash160(publicKey)).getInt();
    }

    private synchronized byte[] publicBytes() {
        if (publicKey == null) {
            publicKey = point().getEncoded(true);
            fingerprint = fingerprint(publicKey);
        }
        return publicKey;
    }

    private synchronized ECPoint point() {
        if (point == null) {
            point = Secp256k1.publicPoint(secret);
        }
        return point;
    }

    private synchronized int fingerprint() {
        publicBytes();
        return fingerprint;
    }

    /** The compressed public key: 33 bytes. */
    public byte[] publicKey() {
        return publicBytes().clone();
    }

    /**
     * The public key as 65 bytes, 0x04 ‖ x ‖ y: what addresses are made of, without the square root of decompression.
     */
    public byte[] wholePublicKey() {
        return point().getEncoded(false);
    }

    /** The public half, which derives the public keys of children that are not hardened. */
    public HdPublicKey publicHalf() {
        return new HdPublicKey(depth, parentFingerprint, childNumber, chainCode.clone(), point());
    }

    /** A signer with a copy of this key. */
    public Secp256k1Signer signer() {
        return new Secp256k1Signer(secret);
    }

    @Override
    public void close() {
        Hashes.wipe(secret, chainCode);
    }

    @Override
    public String toString() {
        return "HdKey[***]";
    }
}
