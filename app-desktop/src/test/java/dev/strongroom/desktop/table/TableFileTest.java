package dev.strongroom.desktop.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.table.Workbook.Read;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class TableFileTest {
    private static final List<String> COLUMNS = List.of("Customer", "Amount", "Seen");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aNumberThatExcelHoldsIsANumberAndALongerOneIsTextWithEveryDigit() throws IOException {
        Path file = write(
                row("C-1", Cell.decimal("12500.5")),
                row("C-2", Cell.decimal("-999999999999.999")),
                row("C-3", Cell.decimal("0.000000000000000001")),
                row("C-4", Cell.decimal("790.000000000000000001")),
                row("C-5", new Cell.Figure("12,500.50 USDT", new BigDecimal("12500.5"), "USDT")),
                row("C-6", Cell.of(1_240_000)));
        try (Workbook book = new Workbook(file)) {
            List<Read> amounts =
                    book.rows(1).stream().skip(1).map(cells -> cells.get(1)).toList();
            assertThat(amounts.stream().map(cell -> new BigDecimal(cell.value().split(" ", 2)[0])))
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(
                            new BigDecimal("12500.5"),
                            new BigDecimal("-999999999999.999"),
                            new BigDecimal("0.000000000000000001"),
                            new BigDecimal("790.000000000000000001"),
                            new BigDecimal("12500.5"),
                            new BigDecimal("1240000"));
            assertThat(amounts)
                    .extracting(Read::format)
                    .containsExactly(
                            "#,##0.0", "#,##0.000", "#,##0.000000000000000000", "", "#,##0.0\" USDT\"", "#,##0");
            assertThat(amounts)
                    .extracting(cell -> cell.type().equals("inlineStr"))
                    .containsExactly(false, false, false, true, false, false);
        }
    }

    @Test
    void aTimeIsADateInUtcThatExcelReckonsWith() throws IOException {
        try (Workbook book = new Workbook(write(row("C-1", Cell.of(1))))) {
            Read seen = book.rows(1).get(1).get(2);
            // days since 30 December 1899; noon is a half
            assertThat(new BigDecimal(seen.value())).isEqualByComparingTo("46347.5");
            assertThat(seen.format()).isEqualTo("yyyy-mm-dd hh:mm:ss");
        }
    }

    @Test
    void theTitlesAreBoldAndStayInSightAndTheSheetHasTheTablesName() throws IOException {
        try (Workbook book = new Workbook(write(row("C-1", Cell.of(1))))) {
            assertThat(book.names()).containsExactly("Deposits  of all");
            assertThat(book.rows(1).getFirst()).extracting(Read::value).containsExactlyElementsOf(COLUMNS);
            assertThat(book.rows(1).getFirst()).allMatch(Read::isBold);
            assertThat(book.rows(1).get(1)).noneMatch(Read::isBold);
            Element pane = Workbook.elements(book.sheet(1), "pane").getFirst();
            assertThat(pane.getAttribute("state")).isEqualTo("frozen");
            assertThat(pane.getAttribute("ySplit")).isEqualTo("1");
            assertThat(Workbook.elements(book.sheet(1), "col")).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://a\",\"b\")", "12500", "1e9"})
    void aTextIsATextWhateverItBeginsWith(String text) throws IOException {
        try (Workbook book = new Workbook(write(row(text, Cell.of(1))))) {
            Read cell = book.rows(1).get(1).getFirst();
            assertThat(cell.type()).isEqualTo("inlineStr");
            assertThat(cell.value()).isEqualTo(text);
            assertThat(Workbook.elements(book.sheet(1), "f")).isEmpty();
        }
    }

    @Test
    void whatXmlCannotHoldAndWhatACellCannotHoldDoesNotSpoilTheFile() throws IOException {
        String strange = "a\u0001b<&>\"'\uD83D\uDE00提币";
        try (Workbook book = new Workbook(write(row(strange, Cell.of(1)), row("x".repeat(40_000), Cell.of(2))))) {
            assertThat(book.rows(1).get(1).getFirst().value()).startsWith("a").endsWith("b<&>\"'\uD83D\uDE00提币");
            assertThat(book.rows(1).get(2).getFirst().value()).hasSize(32_767).endsWith("x…");
        }
    }

    @Test
    void manyRowsAreAllThereAndGoOnInTheNextSheet() throws IOException {
        Path file = folder.resolve("many.xlsx");
        try (TableFile out = new XlsxTable(file, "Many", COLUMNS, 2001)) {
            for (int i = 0; i < 4500; i++) {
                out.row(row("C-" + i, Cell.of(i)));
            }
            out.finish();
        }
        try (Workbook book = new Workbook(file)) {
            assertThat(book.names()).containsExactly("Many", "Many 2", "Many 3");
            List<String> all = IntStream.rangeClosed(1, 3)
                    .mapToObj(sheet -> customers(book, sheet))
                    .flatMap(List::stream)
                    .toList();
            assertThat(all)
                    .isEqualTo(IntStream.range(0, 4500).mapToObj(i -> "C-" + i).toList());
        }
    }

    private static List<String> customers(Workbook book, int sheet) {
        try {
            return book.rows(sheet).stream()
                    .skip(1)
                    .map(cells -> cells.getFirst().value())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aTableWithoutRowsHasItsTitles() throws IOException {
        try (Workbook book = new Workbook(write())) {
            assertThat(book.rows(1)).hasSize(1);
        }
    }

    @Test
    void whatIsNotFinishedLeavesWhatWasThereBefore() throws IOException {
        Path file = Files.writeString(folder.resolve("table.xlsx"), "of yesterday");
        try (TableFile out = TableFile.create(file, "Table", COLUMNS)) {
            out.row(row("C-1", Cell.of(1)));
        }
        assertThat(file).hasContent("of yesterday");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void theNamesEndingSaysWhichFormat() throws IOException {
        Path csv = folder.resolve("Table.CSV");
        try (TableFile out = TableFile.create(csv, "Table", COLUMNS)) {
            out.row(row("=C-1", Cell.decimal("12500.5")));
            out.finish();
        }
        assertThat(Files.readString(csv))
                .isEqualTo("\uFEFFCustomer,Amount,Seen\r\n'=C-1,12500.5,2026-11-21T12:00:00Z\r\n");
    }

    @Test
    void aTableOnTheScreenIsWrittenAsItStandsAndItsNumbersAsNumbers() throws IOException {
        Path xlsx = folder.resolve("queue.xlsx");
        Path csv = folder.resolve("queue.csv");
        Fx.run(() -> {
            TableView<String> table = new TableView<>();
            TableColumn<String, String> name = new TableColumn<>("Customer");
            name.setCellValueFactory(cell -> new SimpleStringProperty("C-" + cell.getValue()));
            TableColumn<String, String> amount = new TableColumn<>("Amount");
            amount.setCellValueFactory(cell -> new SimpleStringProperty(cell.getValue() + ".00 USDT"));
            TableExport.type(amount, row -> new Cell.Figure("", new BigDecimal(row), "USDT"));
            TableColumn<String, String> ticked = new TableColumn<>("");
            ticked.setCellValueFactory(cell -> new SimpleStringProperty("ticked"));
            table.getColumns().setAll(List.of(ticked, name, amount));
            table.getItems().setAll("7", "8");
            try {
                TableExport.write(table, "queue", xlsx);
                TableExport.write(table, "queue", csv);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try (Workbook book = new Workbook(xlsx)) {
            assertThat(book.names()).containsExactly("queue");
            assertThat(book.rows(1).get(2)).extracting(Read::value).containsExactly("C-8", "8");
            assertThat(book.rows(1).get(2).get(1).format()).isEqualTo("#,##0\" USDT\"");
        }
        assertThat(Files.readString(csv)).isEqualTo("\uFEFFCustomer,Amount\r\nC-7,7.00 USDT\r\nC-8,8.00 USDT\r\n");
    }

    private static List<Cell> row(String customer, Cell amount) {
        return List.of(Cell.of(customer), amount, Cell.of(NOON));
    }

    @SafeVarargs
    private Path write(List<Cell>... rows) throws IOException {
        Path file = folder.resolve("table.xlsx");
        try (TableFile out = TableFile.create(file, "Deposits: of all", COLUMNS)) {
            for (List<Cell> row : rows) {
                out.row(row);
            }
            out.finish();
        }
        return file;
    }
}
