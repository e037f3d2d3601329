package dev.strongroom.desktop.table;

import dev.strongroom.desktop.ui.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.CellDataFeatures;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** A table as a {@link TableFile}: what its columns show, in their order; those without a title only hold controls. */
public final class TableExport {
    private TableExport() {}

    /** What a column's cells are, for spreadsheets. */
    private record Typed<T>(Function<? super T, Cell> cell) {}

    /** Says what a column's cells are; one without shows texts. */
    public static <T> void type(TableColumn<T, ?> column, Function<? super T, Cell> cell) {
        column.getProperties().put(Typed.class, new Typed<T>(cell));
    }

    /**
     * Asks where to, writes the rows of a table that lists them all, as they stand there, and tells how it went. The
     * name's ending says which format.
     */
    public static void ask(TableView<?> table, String name, Said said) {
        choose(name, said).ifPresent(file -> {
            try {
                Export.tell(write(table, name, file), file, said);
            } catch (IOException e) {
                Export.tell(e, file, said);
            }
        });
    }

    /**
     * Asks where to, for a table that may list no more than a part of its rows.
     *
     * @param write writes all rows, such as {@link Export} does
     */
    public static <T> void ask(TableView<T> table, String name, Said said, BiConsumer<Sheet<T>, Path> write) {
        choose(name, said).ifPresent(file -> write.accept(sheet(table, name), file));
    }

    /** Where to write a table; empty where the person chose nothing. */
    public static Optional<Path> choose(String name, Said said) {
        return said.dialogs().newFile(said.messages().get("table.export"), name + ".xlsx");
    }

    static <T> long write(TableView<T> table, String name, Path file) throws IOException {
        Sheet<T> sheet = sheet(table, name);
        List<T> rows = List.copyOf(table.getItems());
        try (TableFile out = TableFile.create(file, sheet.title(), sheet.titles())) {
            for (T row : rows) {
                out.row(sheet.cells(row));
            }
            out.finish();
        }
        return rows.size();
    }

    private static <T> Sheet<T> sheet(TableView<T> table, String name) {
        return new Sheet<>(
                name,
                table.getVisibleLeafColumns().stream()
                        .filter(column -> !column.getText().isEmpty())
                        .map(column -> column(table, column))
                        .toList());
    }

    /** What is asked beside the UI thread is what the column was made of, not the column. */
    private static <T, S> Sheet.Column<T> column(TableView<T> table, TableColumn<T, S> column) {
        var value = column.getCellValueFactory();
        Typed<T> typed = typed(column);
        return new Sheet.Column<>(column.getText(), row -> {
            String shown =
                    text(value.call(new CellDataFeatures<>(table, column, row)).getValue());
            return typed == null ? Cell.of(shown) : whole(typed.cell().apply(row), shown);
        });
    }

    private static Cell whole(Cell cell, String shown) {
        return switch (cell) {
            case Cell.Text text -> text;
            case Cell.Figure figure -> new Cell.Figure(shown, figure.value(), figure.unit());
            case Cell.Moment moment -> moment; // a screen says how long ago, a file says when
        };
    }

    @SuppressWarnings("unchecked") // only type() puts it there, for the same column
    private static <T> @Nullable Typed<T> typed(TableColumn<T, ?> column) {
        return (Typed<T>) column.getProperties().get(Typed.class);
    }

    private static String text(@Nullable Object shown) {
        return shown == null ? "" : shown.toString();
    }
}
