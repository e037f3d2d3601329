package dev.strongroom.desktop.selftest;

/** The program is not whole; the message says what is missing. */
public final class Faulty extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Faulty(String message) {
        super(message);
    }

    /** Throws unless it holds. */
    public static void unless(boolean holds, String message) {
        if (!holds) {
            throw new Faulty(message);
        }
    }
}
