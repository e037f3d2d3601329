package dev.strongroom.desktop.ui;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys of a screen with a list: j and k move, / searches, Escape leaves a field. Letters that are typed stay. */
public final class ListKeys {
    private static final int MARGIN = 3;
    private final TableView<?> table;
    private final @Nullable Node search;

    /** @param search what / goes to; null where nothing can be searched */
    public ListKeys(TableView<?> table, @Nullable Node search) {
        this.table = table;
        this.search = search;
    }

    /** Takes the keys that are pressed somewhere in a screen. */
    public void listen(Node screen) {
        screen.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            if (event.getCode() == KeyCode.ESCAPE) {
                table.requestFocus();
                event.consume();
            }
            return;
        }
        Runnable command = event.isShortcutDown() || event.isAltDown()
                ? null
                : Map.<KeyCode, Runnable>of(
                                KeyCode.J, () -> move(1), KeyCode.K, () -> move(-1), KeyCode.SLASH, this::search)
                        .get(event.getCode());
        if (command != null) {
            command.run();
            event.consume();
        }
    }

    private void search() {
        if (search != null) {
            search.requestFocus();
        }
    }

    private void move(int by) {
        int next = table.getSelectionModel().getSelectedIndex() + by;
        int row = Math.clamp(next, 0, Math.max(0, table.getItems().size() - 1));
        table.getSelectionModel().clearAndSelect(row);
        table.scrollTo(Math.max(0, row - MARGIN));
        table.requestFocus();
    }
}
