package dev.strongroom.chain.key;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.Salsa20Engine;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * scrypt on BouncyCastle's Salsa20 core and PBKDF2. BouncyCastle's own scrypt refuses r = 1 with n from 65536 on, as
 * section 2 of the RFC asks, and the official vector of key files has n = 262144 there.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7914">RFC 7914</a>
 */
final class Scrypt {
    private static final int BLOCK_WORDS = 16;
    private static final int SALSA_ROUNDS = 8;

    private Scrypt() {}

    /** PBKDF2 with HMAC-SHA256 (RFC 8018); the caller wipes the key. */
    static byte[] pbkdf2(byte[] password, byte[] salt, int iterations, int bytes) {
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SHA256Digest());
        generator.init(password, salt, iterations);
        return ((KeyParameter) generator.generateDerivedMacParameters(8 * bytes)).getKey();
    }

    /**
     * The key of a password; the caller wipes it and has bounded what it costs.
     *
     * @param n a power of two above 1; 128·n·r bytes of heap are taken
     * @param r block size
     * @param p how many times over
     */
    static byte[] key(byte[] password, byte[] salt, int n, int r, int p, int bytes) {
        int words = 2 * BLOCK_WORDS * r;
        byte[] blocks = pbkdf2(password, salt, 1, 4 * words * p);
        IntBuffer view = ByteBuffer.wrap(blocks).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        int[] table = new int[n * words];
        int[] block = new int[words];
        try {
            for (int i = 0; i < p; i++) {
                view.get(i * words, block);
                block = mixed(block, table);
                view.put(i * words, block);
            }
            return pbkdf2(password, blocks, 1, bytes);
        } finally {
            Arrays.fill(table, 0);
            Arrays.fill(block, 0);
            Arrays.fill(blocks, (byte) 0);
        }
    }

    /** scryptROMix, section 5. */
    private static int[] mixed(int[] start, int[] table) {
        int words = start.length;
        int mask = table.length / words - 1;
        int[] block = start;
        int[] next = new int[words];
        for (int at = 0; at < table.length; at += words) {
            System.arraycopy(block, 0, table, at, words);
            shuffle(block, next);
            int[] free = block;
            block = next;
            next = free;
        }
        for (int at = 0; at < table.length; at += words) {
            int from = (block[words - BLOCK_WORDS] & mask) * words;
            for (int i = 0; i < words; i++) {
                block[i] ^= table[from + i];
            }
            shuffle(block, next);
            int[] free = block;
            block = next;
            next = free;
        }
        Arrays.fill(next, 0);
        return block;
    }

    /** scryptBlockMix, section 4: even blocks go to the first half, odd ones to the second. */
    private static void shuffle(int[] block, int[] out) {
        int half = block.length / 2;
        int[] sum = new int[BLOCK_WORDS];
        int[] last = Arrays.copyOfRange(block, block.length - BLOCK_WORDS, block.length);
        for (int at = 0; at < block.length; at += BLOCK_WORDS) {
            for (int i = 0; i < BLOCK_WORDS; i++) {
                sum[i] = last[i] ^ block[at + i];
            }
            Salsa20Engine.salsaCore(SALSA_ROUNDS, sum, last);
            int pair = at / (2 * BLOCK_WORDS) * BLOCK_WORDS;
            boolean odd = at / BLOCK_WORDS % 2 == 1;
            System.arraycopy(last, 0, out, odd ? half + pair : pair, BLOCK_WORDS);
        }
    }
}
