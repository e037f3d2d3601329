package dev.strongroom.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Hostile changes of good bytes, and what must come of them: a refusal, or another reading. */
public final class Mutations {
    private static final int[] FLIPS = {1, 2, 4, 8, 16, 32, 64, 128, 255};

    private Mutations() {}

    /** No two of the bytes that differ from the good ones in one place read the same. */
    public static <T> void everyOtherValueOfEveryByteIsRefusedOrVisible(byte[] good, Function<byte[], T> read) {
        Set<T> seen = new HashSet<>();
        seen.add(read.apply(good));
        for (int at = 0; at < good.length; at++) {
            for (int by = 1; by < 256; by++) {
                Optional<T> reading = reading(changed(good, at, by), read);
                assertThat(reading.isEmpty() || seen.add(reading.get()))
                        .as("byte %d changed by %02x is seen", at, by)
                        .isTrue();
            }
        }
        assertThat(seen).as("changes that are legal payments of another kind").hasSizeGreaterThan(1);
    }

    /** Each single bit of each byte, and all of a byte at once. */
    public static <T> void everyChangeOfAByteIsRefused(byte[] good, Function<byte[], T> read) {
        for (int at = 0; at < good.length; at++) {
            for (int by : FLIPS) {
                assertRefused(changed(good, at, by), read);
            }
        }
    }

    public static <T> void everyTruncationIsRefused(byte[] good, Function<byte[], T> read) {
        for (int length = 0; length < good.length; length++) {
            assertRefused(Arrays.copyOf(good, length), read);
        }
    }

    public static <T> void everyByteThatFollowsIsRefused(byte[] good, Function<byte[], T> read) {
        for (int last = 0; last < 256; last++) {
            byte[] longer = Arrays.copyOf(good, good.length + 1);
            longer[good.length] = (byte) last;
            assertRefused(longer, read);
        }
    }

    /** Bytes from one place on are cut out and others pasted there. */
    public static <T> void aSpliceIsRefusedOrVisible(
            byte[] good, int from, int length, byte[] paste, Function<byte[], T> read) {
        int end = Math.min(from + length, good.length);
        byte[] spliced = Arrays.copyOf(good, from + paste.length + good.length - end);
        System.arraycopy(paste, 0, spliced, from, paste.length);
        System.arraycopy(good, end, spliced, from + paste.length, good.length - end);
        if (!Arrays.equals(spliced, good)) {
            assertThat(reading(spliced, read)).isNotEqualTo(Optional.of(read.apply(good)));
        }
    }

    public static <T> void assertRefused(byte[] bytes, Function<byte[], T> read) {
        assertThat(reading(bytes, read)).isEmpty();
    }

    /** Nothing where it is refused by a code; whatever else is thrown is an error and comes through. */
    private static <T> Optional<T> reading(byte[] bytes, Function<byte[], T> read) {
        try {
            return Optional.of(read.apply(bytes));
        } catch (RefusedException refused) {
            assertThat(refused.code()).isNotBlank();
            return Optional.empty();
        }
    }

    private static byte[] changed(byte[] good, int at, int by) {
        byte[] changed = good.clone();
        changed[at] ^= (byte) by;
        return changed;
    }
}
