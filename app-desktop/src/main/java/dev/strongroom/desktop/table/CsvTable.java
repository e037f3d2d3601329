package dev.strongroom.desktop.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A table as CSV: the texts of its cells. */
final class CsvTable implements TableFile {
    private final CsvFile out;

    CsvTable(Path file, List<String> columns) throws IOException {
        out = new CsvFile(file);
        out.row(columns);
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        out.row(cells.stream().map(Cell::text).toList());
    }

    @Override
    public void finish() throws IOException {
        out.finish();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
