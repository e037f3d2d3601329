package dev.strongroom.desktop.ui;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A text that may be cut in its column, whole when the pointer rests on it. */
public final class HoverCell<T> extends TableCell<T, String> {
    private static final int WIDEST = 480;

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        setText(empty ? null : text);
        setTooltip(text == null || text.isEmpty() || empty ? null : whole(text));
    }

    private static Tooltip whole(String text) {
        Tooltip whole = new Tooltip(text);
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST);
        return whole;
    }
}
