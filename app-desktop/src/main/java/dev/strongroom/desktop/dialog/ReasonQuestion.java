package dev.strongroom.desktop.dialog;

import java.util.List;

/**
 * A question that wants a reason.
 *
 * @param title what it is about
 * @param text what will happen
 * @param action text of the button that does it
 * @param templates reasons to choose from by their number, 1 to 9; may be empty
 * @param least fewest characters
 * @param most most characters
 */
public record ReasonQuestion(String title, String text, String action, List<String> templates, int least, int most) {
    public ReasonQuestion {
        templates = List.copyOf(templates);
    }
}
