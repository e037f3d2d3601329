package dev.strongroom.desktop.ui;

import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** A state as icon, word and colour; never by colour alone. */
public final class StateLabel {
    private StateLabel() {}

    /** What a colour means. */
    public enum Tone {
        /** Nothing to do. */
        QUIET,
        /** Waits for somebody. */
        ATTENTION,
        /** Something is off. */
        WARNING,
        /** Ended badly. */
        DANGER,
        /** Ended well. */
        SUCCESS
    }

    public static Label of(String icon, String word, Tone tone) {
        Label label = new Label(word, new FontIcon(icon));
        label.getStyleClass().addAll("state", style(tone));
        return label;
    }

    /** The style class that gives a label or a button a tone's colour. */
    public static String style(Tone tone) {
        return "state-" + tone.name().toLowerCase(java.util.Locale.ROOT);
    }
}
