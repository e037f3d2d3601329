package dev.strongroom.desktop.list;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * Binds the parts that every screen with a list has.
 *
 * @param <R> a row
 */
public final class ListFrame<R> {
    private final PagedList<R, ?> list;
    private final TableView<R> table;

    /**
     * Gives the table its rows, and words where there are none.
     *
     * @param select with each row that is chosen
     */
    public ListFrame(PagedList<R, ?> list, TableView<R> table, Consumer<? super R> select) {
        this.list = list;
        this.table = table;
        table.setItems(list.rows());
        Label empty = new Label();
        empty.setWrapText(true);
        empty.textProperty().bind(list.emptyTextProperty());
        table.setPlaceholder(empty);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                select.accept(row);
            }
        });
    }

    /** A line that is there while the list may be old or missing. */
    public ListFrame<R> trouble(HBox line, Label text) {
        text.textProperty().bind(list.problemProperty());
        line.visibleProperty().bind(list.problemProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return this;
    }

    /** How many rows are listed, and the way to more. */
    public ListFrame<R> footer(Label shown, Supplier<String> text, Button more) {
        shown.textProperty().bind(Bindings.createStringBinding(text::get, list.rows(), list.hasMoreProperty()));
        more.disableProperty().bind(list.hasMoreProperty().not());
        return this;
    }

    /** The table has the focus, so that the keys move in it. */
    public void show(SplitPane split) {
        split.applyCss(); // a split pane takes its sides in with its skin, and only then one of them can have the focus
        split.layout();
        table.requestFocus();
    }

    /**
     * Chooses the row of what is drawn, or none where it is not listed.
     *
     * @param drawn id of its row; null for nothing drawn, which changes nothing
     */
    public void choose(@Nullable String drawn) {
        R row = table.getSelectionModel().getSelectedItem();
        if (drawn != null && (row == null || !list.id(row).equals(drawn))) {
            table.getItems().stream()
                    .filter(other -> list.id(other).equals(drawn))
                    .findFirst()
                    .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::clearSelection);
        }
    }
}
