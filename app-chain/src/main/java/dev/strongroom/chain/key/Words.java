package dev.strongroom.chain.key;

import dev.strongroom.chain.Digest;
import java.util.List;
import java.util.stream.IntStream;

/** A hash as words that two people can read to each other: eleven bits a word, from the list of BIP-39. */
public final class Words {
    /** How many words a fingerprint or a compare code has: 66 bits. */
    public static final int COUNT = 6;

    private static final String KEY_TAG = "strongroom/key/v1";

    private Words() {}

    /** The first six words of a hash. */
    public static List<String> of(Digest digest) {
        byte[] bits = digest.bytes();
        return IntStream.range(0, COUNT)
                .mapToObj(i -> English.word(Bits.word(bits, i)))
                .toList();
    }

    /** Whether this is one word of the list, written in lower case; it becomes no String. */
    public static boolean isListed(Secret word) {
        byte[] text = word.bytes();
        return English.indexOf(text, 0, text.length) >= 0;
    }

    /** The fingerprint of a public key: six words of its tagged hash {@code strongroom/key/v1}. */
    public static List<String> ofKey(byte[] publicKey) {
        return of(Digest.of(Hashes.tagged(KEY_TAG, publicKey)));
    }
}
