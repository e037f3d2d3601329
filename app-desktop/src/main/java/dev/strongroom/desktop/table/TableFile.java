package dev.strongroom.desktop.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A table that is written row by row. The file stands under its name only once it is whole: what is closed before
 * {@link #finish} leaves nothing behind, and what stood there before stays.
 */
public interface TableFile extends AutoCloseable {
    /**
     * CSV where the name ends with {@code .csv}, an Excel workbook otherwise.
     *
     * @param title of the sheet
     * @param columns their titles; every row has as many cells
     */
    static TableFile create(Path file, String title, List<String> columns) throws IOException {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")
                ? new CsvTable(file, columns)
                : new XlsxTable(file, title, columns);
    }

    void row(List<Cell> cells) throws IOException;

    /** All rows are written. */
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}
