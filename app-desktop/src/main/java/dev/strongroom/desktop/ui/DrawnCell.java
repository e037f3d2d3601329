package dev.strongroom.desktop.ui;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A cell that is icon, word and colour instead of its text. */
public final class DrawnCell<T> extends TableCell<T, String> {
    private final Function<? super T, ? extends Node> look;
    private final Function<? super T, String> more;

    public DrawnCell(Function<? super T, ? extends Node> look) {
        this(look, _ -> "");
    }

    /** @param more of a row, when the pointer rests on it; empty where there is no more */
    public DrawnCell(Function<? super T, ? extends Node> look, Function<? super T, String> more) {
        this.look = look;
        this.more = more;
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        T row = getTableRow() == null || empty ? null : getTableRow().getItem();
        String tip = row == null ? "" : more.apply(row);
        setText(null);
        setGraphic(row == null ? null : look.apply(row));
        setTooltip(tip.isEmpty() ? null : new Tooltip(tip));
    }
}
