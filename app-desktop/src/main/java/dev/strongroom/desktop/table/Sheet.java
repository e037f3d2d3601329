package dev.strongroom.desktop.table;

import java.util.List;
import java.util.function.Function;

/**
 * What a file has of each row.
 *
 * @param title of the whole
 */
public record Sheet<T>(String title, List<Column<T>> columns) {
    public Sheet {
        columns = List.copyOf(columns);
    }

    /** @param cell asked beside the UI thread */
    public record Column<T>(String title, Function<? super T, Cell> cell) {}

    List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }

    List<Cell> cells(T row) {
        return columns.stream().map(column -> column.cell().apply(row)).toList();
    }
}
