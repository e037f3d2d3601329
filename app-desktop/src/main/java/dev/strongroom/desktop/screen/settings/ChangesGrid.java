package dev.strongroom.desktop.screen.settings;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.i18n.Messages;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** What a version changes, line by line: the field, what stood there, what stands there. */
final class ChangesGrid extends GridPane {
    private static final int[] SHARES = {40, 30, 30};

    ChangesGrid(List<Change> changes, SettingCommands commands, Messages messages) {
        getStyleClass().add("setting-changes");
        for (int share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            getColumnConstraints().add(column);
        }
        addRow(
                0,
                muted(messages.get("settings.field")),
                muted(messages.get("settings.before")),
                muted(messages.get("settings.after")));
        changes.forEach(change -> {
            Label after = text(commands.orNone(change.after()));
            after.getStyleClass().add("setting-after");
            addRow(getRowCount(), text(change.field()), muted(commands.orNone(change.before())), after);
        });
    }

    private static Label text(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label muted(String text) {
        Label label = text(text);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }
}
