package dev.strongroom.desktop.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as an Excel workbook (ECMA-376): a bold first row that stays in sight, times in UTC, and a number only where
 * Excel keeps every digit of it; it cuts at fifteen, so a longer one is text. There are no formulas: a text is a text
 * whatever it begins with. More rows than a sheet holds go on in the next one; a text longer than a cell holds ends
 * with an ellipsis.
 *
 * <p>Rows go to the disk as they come, but for the first hundred, which say how wide the columns are.
 */
final class XlsxTable implements TableFile {
    /** Rows of a sheet by ECMA-376, the first with the titles. */
    static final int MOST_ROWS = 1_048_576;

    private static final int DIGITS = 15;
    private static final int MOST_CHARACTERS = 32_767;
    private static final int LONGEST_NAME = 31;
    private static final int MEASURED = 100;
    private static final int FLUSHED = 1000;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final int MOMENT_WIDTH = 19;
    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";

    private final PartFile file;
    private final Workbook book;
    private final String title;
    private final List<String> columns;
    private final int mostRows;
    private final List<List<Cell>> first = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private @Nullable Worksheet sheet;
    private int sheets;
    private int row;

    XlsxTable(Path file, String title, List<String> columns) throws IOException {
        this(file, title, columns, MOST_ROWS);
    }

    XlsxTable(Path file, String title, List<String> columns, int mostRows) throws IOException {
        this.file = new PartFile(file);
        this.book = new Workbook(this.file.out(), "Strongroom", null);
        this.title = title;
        this.columns = List.copyOf(columns);
        this.mostRows = mostRows;
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        if (sheet != null) {
            sheet = write(sheet, cells);
        } else {
            first.add(List.copyOf(cells));
            if (first.size() == MEASURED) {
                begin();
            }
        }
    }

    private void begin() throws IOException {
        Worksheet begun = next();
        for (List<Cell> cells : first) {
            begun = write(begun, cells);
        }
        first.clear();
    }

    private Worksheet next() {
        sheets++;
        Worksheet begun = book.newWorksheet(name(sheets == 1 ? title : title + " " + sheets));
        sheet = begun;
        begun.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            if (sheets == 1) {
                widths.add(width(i));
            }
            begun.width(i, widths.get(i));
            begun.inlineString(0, i, columns.get(i));
            begun.style(0, i).bold().set();
        }
        row = 1;
        return begun;
    }

    private int width(int column) {
        int longest = columns.get(column).length() + 2;
        for (List<Cell> cells : first) {
            Cell cell = cells.get(column);
            longest = Math.max(longest, cell instanceof Cell.Moment ? MOMENT_WIDTH : length(cell));
        }
        return Math.clamp(longest, NARROWEST, WIDEST);
    }

    private static int length(Cell cell) {
        int groups = cell instanceof Cell.Figure ? cell.text().length() / 3 : 0;
        return cell.text().length() + groups + 1;
    }

    private Worksheet write(Worksheet into, List<Cell> cells) throws IOException {
        Worksheet on = into;
        if (row == mostRows) {
            on.finish();
            on = next();
        }
        for (int i = 0; i < cells.size(); i++) {
            write(on, i, cells.get(i));
        }
        row++;
        if (row % FLUSHED == 0) {
            on.flush();
        }
        return on;
    }

    private void write(Worksheet on, int column, Cell cell) {
        switch (cell) {
            case Cell.Text(String text) -> text(on, column, text);
            case Cell.Moment moment -> {
                on.value(row, column, LocalDateTime.ofInstant(moment.at(), ZoneOffset.UTC));
                on.style(row, column).format(MOMENT).set();
            }
            case Cell.Figure figure -> {
                if (figure.value().precision() > DIGITS) {
                    text(on, column, figure.text());
                } else {
                    on.value(row, column, figure.value());
                    on.style(row, column).format(format(figure)).set();
                }
            }
        }
    }

    private void text(Worksheet on, int column, String text) {
        if (!text.isEmpty()) {
            on.inlineString(
                    row, column, text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS - 1) + "…" : text);
        }
    }

    /** Every decimal that the number has, groups, and its unit as a word behind it. */
    private static String format(Cell.Figure figure) {
        int scale = figure.value().scale();
        String decimals = scale > 0 ? "." + "0".repeat(scale) : "";
        String unit = figure.unit().replace("\"", "");
        return "#,##0" + decimals + (unit.isEmpty() ? "" : "\" " + unit + "\"");
    }

    /** What Excel allows for a sheet: no longer than it says, and none of the signs of its references. */
    private static String name(String wanted) {
        String clean = wanted.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    }

    @Override
    public void finish() throws IOException {
        if (sheet == null) {
            begin();
        }
        book.finish();
        file.finish();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
