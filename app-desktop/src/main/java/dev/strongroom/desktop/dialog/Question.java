package dev.strongroom.desktop.dialog;

/**
 * A question with an action as its answer.
 *
 * @param title what it is about
 * @param text what will happen, with the figures
 * @param action text of the button that does it: the action and the amount
 * @param weight how much is at stake
 */
public record Question(String title, String text, String action, Weight weight) {
    /** How much is at stake. */
    public enum Weight {
        /** Can be undone. */
        PLAIN,
        /** Moves money, or cannot be undone; never the answer of Enter. */
        GRAVE
    }
}
