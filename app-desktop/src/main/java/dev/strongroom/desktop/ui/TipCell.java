package dev.strongroom.desktop.ui;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A short text that says more when the pointer rests on it. */
public final class TipCell<T> extends TableCell<T, String> {
    private final Function<? super T, String> more;

    /** @param more of a row; empty where there is no more */
    public TipCell(Function<? super T, String> more) {
        this.more = more;
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        T row = getTableRow() == null ? null : getTableRow().getItem();
        String tip = row == null || empty ? "" : more.apply(row);
        setText(empty ? null : text);
        setTooltip(tip.isEmpty() ? null : new Tooltip(tip));
    }
}
