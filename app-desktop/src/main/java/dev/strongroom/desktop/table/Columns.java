package dev.strongroom.desktop.table;

import dev.strongroom.chain.Amount;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.AddressCell;
import dev.strongroom.desktop.ui.DrawnCell;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.HoverCell;
import dev.strongroom.desktop.ui.TipCell;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * The columns that tables have in common. What a cell shows shortened, a file has whole: a time to the second, an
 * address to its last letter, an amount as a number. Widths are in pixels.
 *
 * @param <T> a row
 */
public final class Columns<T> {
    private final Messages messages;
    private final Formats formats;

    public Columns(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** Gives a table its columns; people may sort by them. */
    public void lay(TableView<T> table, double rowHeight, List<? extends TableColumn<T, ?>> columns) {
        table.setFixedCellSize(rowHeight);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().setAll(columns);
    }

    /** The same where nobody sorts: only a part of the list is here, or its order says something. */
    public void layInOrder(TableView<T> table, double rowHeight, List<? extends TableColumn<T, ?>> columns) {
        lay(table, rowHeight, columns);
        columns.forEach(column -> column.setSortable(false));
    }

    public TableColumn<T, String> text(String title, double width, Function<? super T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(text.apply(cell.getValue())));
        return column;
    }

    /** A text that may be cut, whole when the pointer rests on it. */
    public TableColumn<T, String> hover(String title, double width, Function<? super T, String> text) {
        TableColumn<T, String> column = text(title, width, text);
        column.setCellFactory(_ -> new HoverCell<>());
        return column;
    }

    /** Digits under digits; it never becomes narrower. */
    public TableColumn<T, String> number(String title, double width, Function<? super T, String> text) {
        TableColumn<T, String> column = hover(title, width, text);
        column.getStyleClass().add("number");
        column.setMinWidth(width);
        return column;
    }

    public TableColumn<T, String> amount(String title, double width, Function<? super T, Amount> amount) {
        TableColumn<T, String> column = number(title, width, row -> formats.amount(amount.apply(row)));
        TableExport.type(column, row -> Cell.amount(amount.apply(row), formats));
        return column;
    }

    /** How long ago, exact when the pointer rests on it; empty where it has not been yet. */
    public TableColumn<T, String> age(String title, double width, Function<? super T, @Nullable Instant> at) {
        TableColumn<T, String> column = text(title, width, row -> of(at.apply(row), formats::shortAge));
        column.setCellFactory(_ -> new TipCell<>(row -> of(at.apply(row), formats::exact)));
        TableExport.type(column, row -> {
            Instant instant = at.apply(row);
            return instant == null ? Cell.of("") : Cell.of(instant);
        });
        return column;
    }

    private static String of(@Nullable Instant at, Function<Instant, String> words) {
        return at == null ? "" : words.apply(at);
    }

    /** An address by its ends, with a button that copies it; the column never becomes narrower. */
    public TableColumn<T, String> address(String title, double width, Function<? super T, String> address) {
        TableColumn<T, String> column = text(title, width, address);
        column.setMinWidth(width);
        column.setCellFactory(_ -> new AddressCell<>(messages));
        return column;
    }

    /** An address by its ends alone. */
    public TableColumn<T, String> brief(String title, double width, Function<? super T, String> address) {
        TableColumn<T, String> column = text(title, width, row -> Formats.brief(address.apply(row)));
        TableExport.type(column, row -> Cell.of(address.apply(row)));
        return column;
    }

    /** Icon, word and colour; the column never becomes narrower. */
    public TableColumn<T, String> drawn(
            String title, double width, Function<? super T, String> text, Function<? super T, ? extends Node> look) {
        TableColumn<T, String> column = text(title, width, text);
        column.setMinWidth(width);
        column.setCellFactory(_ -> new DrawnCell<>(look));
        return column;
    }
}
