package dev.strongroom.desktop.table;

import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.FileWords;
import dev.strongroom.desktop.ui.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
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

    /** Asks where to, writes, and tells how it went. The name's ending says which format. */
    public static void ask(TableView<?> table, String name, Said said) {
        Messages messages = said.messages();
        said.dialogs().newFile(messages.get("table.export"), name + ".xlsx").ifPresent(file -> {
            try {
                write(table, name, file);
                said.notifier().done(messages.get("table.exported", file));
            } catch (IOException e) {
                said.notifier().refused(messages.get("table.not-exported", file, FileWords.of(e, messages)));
            }
        });
    }

    static <T> void write(TableView<T> table, String name, Path file) throws IOException {
        List<TableColumn<T, ?>> columns = table.getVisibleLeafColumns().stream()
                .filter(column -> !column.getText().isEmpty())
                .toList();
        List<String> titles = columns.stream().map(TableColumn::getText).toList();
        try (TableFile out = TableFile.create(file, name, titles)) {
            for (T row : table.getItems()) {
                out.row(columns.stream().map(column -> cell(column, row)).toList());
            }
            out.finish();
        }
    }

    private static <T> Cell cell(TableColumn<T, ?> column, T row) {
        String shown = text(column.getCellData(row));
        Typed<T> typed = typed(column);
        return typed == null
                ? Cell.of(shown)
                : switch (typed.cell().apply(row)) {
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
