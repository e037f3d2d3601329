package dev.strongroom.desktop.secret;

import dev.strongroom.chain.key.Secret;
import java.util.Arrays;

/** The characters of a secret while it is typed: an array that is wiped, never a {@code String}. */
final class SecretChars {
    private static final int MOST = 1024;
    private char[] chars = new char[64];
    private int length;

    int length() {
        return length;
    }

    /** Adds a character; beyond the largest length it is dropped. */
    boolean add(char c) {
        if (length == MOST) {
            return false;
        }
        if (length == chars.length) {
            char[] larger = Arrays.copyOf(chars, chars.length * 2);
            Arrays.fill(chars, '\0');
            chars = larger;
        }
        chars[length++] = c;
        return true;
    }

    /** Takes the last code point away. */
    void removeLast() {
        if (length == 0) {
            return;
        }
        boolean isPair = Character.isLowSurrogate(chars[length - 1])
                && length > 1
                && Character.isHighSurrogate(chars[length - 2]);
        int gone = isPair ? 2 : 1;
        Arrays.fill(chars, length - gone, length, '\0');
        length -= gone;
    }

    /** The secret in UTF-8; the caller closes it. What was typed is wiped. */
    Secret take() {
        char[] exact = Arrays.copyOf(chars, length);
        try {
            return Secret.ofChars(exact);
        } finally {
            Arrays.fill(exact, '\0');
            wipe();
        }
    }

    void wipe() {
        Arrays.fill(chars, '\0');
        length = 0;
    }
}
