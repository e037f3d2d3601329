package dev.strongroom.core.withdrawal;

import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Identifiers of 26 characters that sort by time: 48 bits of milliseconds and 80 random ones in Crockford's base 32.
 */
final class Ids {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int TIME_DIGITS = 10;

    private Ids() {}

    static String next(Instant now, RandomGenerator random) {
        StringBuilder id = new StringBuilder(LENGTH);
        long time = now.toEpochMilli();
        for (int shift = (TIME_DIGITS - 1) * 5; shift >= 0; shift -= 5) {
            id.append(DIGITS.charAt((int) (time >>> shift) & 31));
        }
        while (id.length() < LENGTH) {
            id.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return id.toString();
    }
}
