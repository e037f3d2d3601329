package dev.strongroom.chain.key;

import dev.strongroom.chain.RefusedException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A mnemonic of 12, 15, 18, 21 or 24 English words, kept as its entropy. Messages name a word's position, never the
 * word.
 *
 * @see <a href="https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki">BIP-39</a>
 */
public final class Mnemonic implements AutoCloseable {
    /** Bytes of the seed that derivation starts from. */
    public static final int SEED_BYTES = 64;

    private static final int ROUNDS = 2048;
    private static final byte[] SALT = "mnemonic".getBytes(StandardCharsets.US_ASCII);

    private final byte[] entropy;

    private Mnemonic(byte[] entropy) {
        this.entropy = entropy;
    }

    /** A new mnemonic from the given source of randomness. */
    public static Mnemonic generate(int words, SecureRandom random) {
        byte[] entropy = new byte[entropyBytes(words)];
        random.nextBytes(entropy);
        return new Mnemonic(entropy);
    }

    /** @param entropy 16, 20, 24, 28 or 32 bytes; copied */
    public static Mnemonic ofEntropy(byte[] entropy) {
        if (entropy.length < 16 || entropy.length > 32 || entropy.length % 4 != 0) {
            throw new RefusedException("mnemonic.length", "entropy: is not 16, 20, 24, 28 or 32 bytes");
        }
        return new Mnemonic(entropy.clone());
    }

    /**
     * Reads words in UTF-8, in any Unicode form, separated by white space.
     *
     * @throws RefusedException {@code mnemonic.length}, {@code mnemonic.word} or {@code mnemonic.checksum}
     */
    public static Mnemonic read(byte[] utf8) {
        List<Integer> indexes = indexes(utf8);
        byte[] entropy = new byte[entropyBytes(indexes.size())];
        int unknown = indexes.indexOf(-1);
        if (unknown >= 0) {
            throw new RefusedException(
                    "mnemonic.word", "mnemonic: word " + (unknown + 1) + " is not in the English list of BIP-39");
        }
        byte[] bits = new byte[entropy.length + 1];
        for (int i = 0; i < indexes.size() * Bits.WORD; i++) {
            int index = indexes.get(i / Bits.WORD);
            Bits.set(bits, i, (index >>> (Bits.WORD - 1 - i % Bits.WORD)) & 1);
        }
        System.arraycopy(bits, 0, entropy, 0, entropy.length);
        Mnemonic mnemonic = new Mnemonic(entropy);
        boolean right = bits[entropy.length] == mnemonic.checksum();
        Arrays.fill(bits, (byte) 0);
        if (!right) {
            mnemonic.close();
            throw new RefusedException(
                    "mnemonic.checksum", "mnemonic: its checksum is wrong: a word is wrong or in the wrong place");
        }
        return mnemonic;
    }

    private static int entropyBytes(int words) {
        if (words < 12 || words > 24 || words % 3 != 0) {
            throw new RefusedException(
                    "mnemonic.length", "mnemonic: has " + words + " words instead of 12, 15, 18, 21 or 24");
        }
        return words / 3 * 4;
    }

    /** Where each written word stands in the list; −1 for one that does not. */
    private static List<Integer> indexes(byte[] utf8) {
        byte[] text = Nfkd.of(utf8);
        List<Integer> found = new ArrayList<>();
        int start = 0;
        while (start < text.length) {
            int end = start;
            while (end < text.length && !isSpace(text[end])) {
                end++;
            }
            if (end > start) {
                found.add(English.indexOf(text, start, end));
            }
            start = end + 1;
        }
        Arrays.fill(text, (byte) 0);
        return found;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** The checksum, left-aligned in one byte: as many bits as there are 32-bit words of entropy. */
    private byte checksum() {
        int length = entropy.length / 4;
        return (byte) (Hashes.sha256(entropy)[0] & (0xff << (8 - length)));
    }

    /** How many words it has. */
    public int size() {
        return entropy.length / 4 * 3;
    }

    /** Where the word at this position, from 0, stands in the list. */
    private int index(int position) {
        byte[] bits = Arrays.copyOf(entropy, entropy.length + 1);
        bits[entropy.length] = checksum();
        int index = Bits.word(bits, position);
        Arrays.fill(bits, (byte) 0);
        return index;
    }

    /** The word at this position, from 0: a reference into the list, to be shown and written down. */
    public String word(int position) {
        return English.word(index(position));
    }

    /** The words in ASCII, one space between two. */
    public Secret sentence() {
        Wipeable out = new Wipeable();
        for (int i = 0; i < size(); i++) {
            if (i > 0) {
                out.write(' ');
            }
            out.writeBytes(English.ascii(index(i)));
        }
        return out.take();
    }

    /** A copy of the entropy; the caller wipes it. */
    byte[] entropy() {
        return entropy.clone();
    }

    /**
     * The 64-byte seed; the caller wipes it.
     *
     * @param passphrase UTF-8 in any Unicode form; empty for none
     */
    public byte[] seed(byte[] passphrase) {
        byte[] normal = Nfkd.of(passphrase);
        byte[] salt = Arrays.copyOf(SALT, SALT.length + normal.length);
        System.arraycopy(normal, 0, salt, SALT.length, normal.length);
        try (Secret sentence = sentence()) {
            PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SHA512Digest());
            generator.init(sentence.bytes(), salt, ROUNDS);
            return ((KeyParameter) generator.generateDerivedMacParameters(8 * SEED_BYTES)).getKey();
        } finally {
            Hashes.wipe(normal, salt);
        }
    }

    /**
     * Compares what was written down with this mnemonic.
     *
     * @param written words in UTF-8, possibly misspelt, missing or too many
     * @return the positions, from 1, at which the written word is another, missing or surplus; empty where all agree
     */
    public List<Integer> differences(byte[] written) {
        List<Integer> indexes = indexes(written);
        List<Integer> differing = new ArrayList<>();
        for (int i = 0; i < Math.max(size(), indexes.size()); i++) {
            if (i >= size() || i >= indexes.size() || indexes.get(i) != index(i)) {
                differing.add(i + 1);
            }
        }
        return differing;
    }

    @Override
    public void close() {
        Arrays.fill(entropy, (byte) 0);
    }

    @Override
    public String toString() {
        return "Mnemonic[***]";
    }

    /** A growing buffer that leaves nothing behind. */
    private static final class Wipeable extends ByteArrayOutputStream {
        private static final int LONGEST = 24 * 9;

        Wipeable() {
            super(LONGEST);
        }

        Secret take() {
            Secret taken = Secret.owning(Arrays.copyOf(buf, count));
            Arrays.fill(buf, (byte) 0);
            return taken;
        }
    }
}
