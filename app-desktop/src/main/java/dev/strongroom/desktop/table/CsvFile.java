package dev.strongroom.desktop.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * CSV by RFC 4180, written row by row as UTF-8 with the mark that spreadsheets look for. A text that a spreadsheet
 * would take for a formula gets an apostrophe before it; a negative number stays one. The file stands under its name
 * only once it is whole: what is closed before {@link #finish} leaves nothing behind, and what stood there before
 * stays.
 */
final class CsvFile implements AutoCloseable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_SIGNS = "=+-@\t\r";
    private static final Pattern NEGATIVE = Pattern.compile("-[0-9]+(\\.[0-9]+)?");
    private final Path file;
    private final Path part;
    private final BufferedWriter out;

    CsvFile(Path file) throws IOException {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        this.out = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
        out.write(BYTE_ORDER_MARK);
    }

    void row(List<String> fields) throws IOException {
        out.write(line(fields));
    }

    /** All rows are written. */
    void finish() throws IOException {
        out.close();
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    static String line(List<String> fields) {
        return fields.stream().map(CsvFile::field).collect(Collectors.joining(",")) + "\r\n";
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
