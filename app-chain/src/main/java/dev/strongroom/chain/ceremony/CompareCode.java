package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.key.Words;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Six words, and a grid of coloured shapes beside them, by which two people see that the desk exported what the signer
 * has in hand. See {@code docs/formats/compare-code.md}.
 *
 * @param words six words of BIP-39's English list
 * @param grid sixteen cells, row by row, of further bits of the same hash
 */
public record CompareCode(List<String> words, List<Cell> grid) {
    private static final String TAG = "strongroom/compare/v1";
    /** Cells in a row, and rows. */
    public static final int SIDE = 4;

    private static final int GRID_AT = 16;

    /**
     * A cell of the grid.
     *
     * @param shape 0 circle, 1 square, 2 triangle, 3 cross
     * @param colour 0 to 3, in the order of the format's page
     */
    public record Cell(int shape, int colour) {}

    public CompareCode {
        words = List.copyOf(words);
        grid = List.copyOf(grid);
    }

    /** The code of a signing request's file, packed or not. */
    public static CompareCode of(byte[] requestFile) {
        Digest hash = TaggedHash.of(TAG, Transport.unpack(requestFile));
        byte[] bits = hash.bytes();
        return new CompareCode(
                Words.of(hash),
                IntStream.range(0, SIDE * SIDE)
                        .map(i -> bits[GRID_AT + i / 2] >>> (i % 2 == 0 ? 4 : 0))
                        .mapToObj(four -> new Cell((four >>> 2) & 3, four & 3))
                        .toList());
    }

    /** Whether a person typed exactly these words; case and the space between words do not matter. */
    public boolean isConfirmedBy(String typed) {
        return words.equals(List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+")));
    }

    /** What all six words give. */
    public Confirmation confirm(String typed) {
        if (!isConfirmedBy(typed)) {
            throw new RefusedException(
                    "confirm.words", "confirm: are not the six words of this request; compare them with the desk");
        }
        return new Confirmation(this);
    }

    /** Asks for two of the words. */
    public CompareChallenge challenge(RandomGenerator random) {
        return new CompareChallenge(this, random);
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
