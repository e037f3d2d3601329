package dev.strongroom.chain.key;

import dev.strongroom.chain.RefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Ed25519 keys from a seed; every step is hardened.
 *
 * @see <a href="https://github.com/satoshilabs/slips/blob/master/slip-0010.md">SLIP-0010</a>
 */
public final class Slip10 {
    private static final byte[] SEED_KEY = "ed25519 seed".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZERO = {0};

    private Slip10() {}

    /**
     * The signer at a path such as {@code m/44'/501'/0'/0'}.
     *
     * @param seed 16 to 64 bytes; the caller wipes it
     * @throws RefusedException {@code path.hardened} where a step is not hardened
     */
    public static Ed25519Signer ed25519(byte[] seed, String path) {
        return ed25519(seed, DerivationPath.parse(path));
    }

    /** The same for a path that was read. */
    static Ed25519Signer ed25519(byte[] seed, DerivationPath path) {
        byte[] node = Hashes.hmacSha512(SEED_KEY, seed);
        for (int step : path.steps()) {
            if (step >= 0) {
                Arrays.fill(node, (byte) 0);
                throw new RefusedException("path.hardened", "path: an Ed25519 key has hardened steps only");
            }
            byte[] key = Arrays.copyOf(node, 32);
            byte[] chainCode = Arrays.copyOfRange(node, 32, 64);
            Arrays.fill(node, (byte) 0);
            byte[] index = ByteBuffer.allocate(4).putInt(step).array();
            node = Hashes.hmacSha512(chainCode, ZERO, key, index);
            Hashes.wipe(key, chainCode);
        }
        byte[] key = Arrays.copyOf(node, 32);
        Ed25519Signer signer = Ed25519Signer.of(key);
        Hashes.wipe(node, key);
        return signer;
    }
}
