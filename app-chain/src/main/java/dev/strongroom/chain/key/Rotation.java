package dev.strongroom.chain.key;

import org.jspecify.annotations.Nullable;

/**
 * What to change when a vault is written anew; the data key is fresh at every write, whatever is changed. Passwords
 * stay the caller's to close.
 *
 * @param newPassword takes the place of the one the vault was opened with; null to keep it
 * @param addedPassword one more that opens the vault; null for none
 * @param dropOthers whether every password but these two stops opening it
 */
public record Rotation(
        @Nullable Secret newPassword, @Nullable Secret addedPassword, boolean dropOthers) {
    /** A fresh data key and nothing else. */
    public static final Rotation DATA_KEY = new Rotation(null, null, false);
}
