package dev.strongroom.chain.key;

import dev.strongroom.chain.Digest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** A hash as words that two people can read to each other: eleven bits a word, from the list of BIP-39. */
public final class Words {
    /** How many words a fingerprint or a compare code has: 66 bits. */
    public static final int COUNT = 6;

    private static final String STAFF_TAG = "strongroom/staff-key/v1";

    private Words() {}

    /** The first six words of a hash. */
    public static List<String> of(Digest digest) {
        byte[] bits = digest.bytes();
        return IntStream.range(0, COUNT)
                .mapToObj(i -> English.word(Bits.word(bits, i)))
                .toList();
    }

    /** A staff key's fingerprint: the words of {@code strongroom/staff-key/v1} over its 64 lower-case hex digits. */
    public static List<String> ofStaffKey(byte[] publicKey) {
        byte[] hex = HexFormat.of().formatHex(publicKey).getBytes(StandardCharsets.US_ASCII);
        return of(Digest.of(Hashes.tagged(STAFF_TAG, hex)));
    }
}
