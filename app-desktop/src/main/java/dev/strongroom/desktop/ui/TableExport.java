package dev.strongroom.desktop.ui;

import dev.strongroom.desktop.i18n.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** A table as a {@link CsvFile}: what its columns show, in their order. */
public final class TableExport {
    private TableExport() {}

    /** Asks where to, writes, and tells how it went. */
    public static void ask(TableView<?> table, String name, Said said) {
        Messages messages = said.messages();
        said.dialogs().newFile(messages.get("table.export"), name + ".csv").ifPresent(file -> {
            try {
                write(table, file);
                said.notifier().done(messages.get("table.exported", file));
            } catch (IOException e) {
                said.notifier().refused(messages.get("table.not-exported", file, FileWords.of(e, messages)));
            }
        });
    }

    private static void write(TableView<?> table, Path file) throws IOException {
        List<? extends TableColumn<?, ?>> columns = table.getVisibleLeafColumns();
        try (CsvFile out = new CsvFile(file)) {
            out.row(columns.stream().map(TableColumn::getText).toList());
            for (int row = 0; row < table.getItems().size(); row++) {
                int index = row;
                out.row(columns.stream()
                        .map(column -> String.valueOf(column.getCellData(index)))
                        .toList());
            }
            out.finish();
        }
    }
}
