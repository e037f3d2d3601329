package dev.strongroom.desktop.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as CSV by RFC 4180: the texts of its cells, row by row, as UTF-8 with the mark that spreadsheets look for. A
 * text that a spreadsheet would take for a formula gets an apostrophe before it; a negative number stays one.
 */
final class CsvTable implements TableFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_SIGNS = "=+-@\t\r";
    private static final Pattern NEGATIVE = Pattern.compile("-[0-9]+(\\.[0-9]+)?");
    private final PartFile file;
    private final BufferedWriter out;

    CsvTable(Path file, List<String> columns) throws IOException {
        this.file = new PartFile(file);
        this.out = new BufferedWriter(new OutputStreamWriter(this.file.out(), StandardCharsets.UTF_8));
        out.write(BYTE_ORDER_MARK + line(columns));
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        out.write(line(cells.stream().map(Cell::text).toList()));
    }

    @Override
    public void finish() throws IOException {
        out.flush();
        file.finish();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static String line(List<String> fields) {
        return fields.stream().map(CsvTable::field).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String field(String text) {
        boolean isFormula = !text.isEmpty()
                && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0
                && !NEGATIVE.matcher(text).matches();
        String safe = isFormula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
