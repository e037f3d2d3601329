package dev.strongroom.desktop.ui;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names on the left, what they say on the right. */
public final class Facts extends GridPane {
    private static final int NAMES = 132;

    public Facts() {
        this(NAMES);
    }

    /** @param width of the names, pixels */
    public Facts(double width) {
        getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints(width);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
    }

    public Facts add(String name, String value) {
        Label text = new Label(value);
        text.setWrapText(true);
        return add(name, text);
    }

    /** A line below the one before, muted; nothing where the text is empty. */
    public Facts note(String text) {
        if (text.isEmpty()) {
            return this;
        }
        Label note = new Label(text);
        note.setWrapText(true);
        note.getStyleClass().add(Styles.TEXT_MUTED);
        return add("", note);
    }

    public Facts add(String name, Node value) {
        Label label = new Label(name);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        label.setWrapText(true);
        addRow(getRowCount(), label, value);
        return this;
    }
}
