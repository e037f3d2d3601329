package dev.strongroom.desktop.shell;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Place;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** All keys on one card. */
final class KeyHelp extends VBox {
    private static final int WIDTH = 640;

    KeyHelp(Messages messages) {
        getStyleClass().addAll("dialog-box", "key-help");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label title = new Label(messages.get("shell.keys"));
        title.getStyleClass().add(Styles.TITLE_4);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        row(grid, "Ctrl+K", messages.get("keys.palette"));
        for (Place place : Place.values()) {
            row(grid, "g " + place.letter().toLowerCase(Locale.ROOT), messages.name(place));
        }
        row(grid, "Alt+←", messages.get("keys.back"));
        row(grid, "j  k", messages.get("keys.move"));
        row(grid, "x", messages.get("keys.select"));
        row(grid, "a", messages.get("keys.approve"));
        row(grid, "r", messages.get("keys.reject"));
        row(grid, "h", messages.get("keys.hold"));
        row(grid, "c", messages.get("keys.comment"));
        row(grid, "m", messages.get("keys.assign"));
        row(grid, "n", messages.get("keys.new"));
        row(grid, "e", messages.get("keys.evidence"));
        row(grid, "/", messages.get("keys.search"));
        row(grid, "Ctrl+L", messages.get("shell.lock"));
        row(grid, "Ctrl+Shift+F", messages.get("shell.freeze.title"));
        row(grid, "Esc", messages.get("keys.escape"));
        getChildren().addAll(title, grid);
        setFocusTraversable(true);
    }

    private static void row(GridPane grid, String keys, String text) {
        int row = grid.getRowCount();
        Label key = new Label(keys);
        key.getStyleClass().add("keys");
        grid.addRow(row, key, new Label(text));
    }
}
