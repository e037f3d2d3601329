package dev.strongroom.desktop.workstation.vault;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.key.Secret;
import java.security.MessageDigest;

/** What a new password must be: typed twice alike, and not short. */
final class Passwords {
    /** Fewest bytes of a new password. */
    static final int LEAST = 10;

    private Passwords() {}

    /** Checks both, closes the repetition and answers the first; closes both where it refuses. */
    static Secret agreed(Secret password, Secret again) {
        try (again) {
            boolean same = MessageDigest.isEqual(password.bytes(), again.bytes());
            if (same && password.length() >= LEAST) {
                return password;
            }
            int length = password.length();
            password.close();
            throw same
                    ? new RefusedException(
                            "password.short", "password: has " + length + " characters, fewer than " + LEAST)
                    : new RefusedException("password.differs", "password: was typed differently the second time");
        }
    }
}
