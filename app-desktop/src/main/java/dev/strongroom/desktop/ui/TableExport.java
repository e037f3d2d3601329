package dev.strongroom.desktop.ui;

import dev.strongroom.desktop.i18n.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * A table as CSV by RFC 4180: what its columns show, in their order, as UTF-8 with the mark that spreadsheets look for.
 * A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
public final class TableExport {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private TableExport() {}

    /** Asks where to, writes, and tells how it went. */
    public static void ask(TableView<?> table, String name, Said said) {
        Messages messages = said.messages();
        said.dialogs().newFile(messages.get("table.export"), name + ".csv").ifPresent(file -> {
            try {
                Files.write(file, csv(table).getBytes(StandardCharsets.UTF_8));
                said.notifier().done(messages.get("table.exported", file));
            } catch (IOException e) {
                said.notifier().refused(messages.get("table.not-exported", file, String.valueOf(e.getMessage())));
            }
        });
    }

    /** The whole table. */
    public static String csv(TableView<?> table) {
        StringBuilder out = new StringBuilder(BYTE_ORDER_MARK);
        out.append(table.getVisibleLeafColumns().stream()
                        .map(TableColumn::getText)
                        .map(TableExport::field)
                        .collect(Collectors.joining(",")))
                .append("\r\n");
        for (int row = 0; row < table.getItems().size(); row++) {
            int index = row;
            out.append(table.getVisibleLeafColumns().stream()
                            .map(column -> String.valueOf(column.getCellData(index)))
                            .map(TableExport::field)
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return out.toString();
    }

    static String field(String text) {
        String safe = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
