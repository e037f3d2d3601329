package dev.strongroom.desktop.settings;

/**
 * A part of a queue that somebody comes back to.
 *
 * @param name what it is called; 1 to 40 characters, once in a list
 * @param part stable name of the queue's part
 * @param words what is searched for; may be empty
 */
public record SavedFilter(String name, String part, String words) {
    /** Longest name. */
    public static final int LONGEST_NAME = 40;

    private static final int LONGEST_TEXT = 200;

    public SavedFilter {
        if (name.isBlank() || name.length() > LONGEST_NAME || Math.max(part.length(), words.length()) > LONGEST_TEXT) {
            throw new IllegalArgumentException("filter: its name or its words are empty or too long");
        }
    }
}
