package dev.strongroom.chain;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A 32-byte hash in lower-case hex.
 *
 * @param hex 64 lower-case hex digits
 */
public record Digest(String hex) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public Digest {
        if (!HEX.matcher(hex).matches()) {
            throw new RefusedException("digest.malformed", "digest: is not 64 lower-case hex digits");
        }
    }

    /** @param bytes exactly 32 bytes */
    public static Digest of(byte[] bytes) {
        return new Digest(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
