package dev.strongroom.desktop.screen.ledger;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.core.api.JournalEntry;
import dev.strongroom.core.api.LedgerPosting;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.HoverCell;
import dev.strongroom.desktop.ui.TipCell;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The columns of the journal. */
final class JournalColumns {
    private static final int ROW = 30;
    private static final int AMOUNT = 212;
    private static final int STATE = 116;

    private final Messages messages;
    private final Formats formats;

    JournalColumns(LedgerViewModel model) {
        this.messages = model.messages();
        this.formats = model.formats();
    }

    void addTo(TableView<JournalEntry> table) {
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<JournalEntry, String> seq = column(
                messages.get("ledger.seq"),
                90,
                row -> formats.count(row.posting().seq()));
        seq.getStyleClass().add("figure");
        TableExport.type(seq, row -> Cell.of(row.posting().seq()));
        TableColumn<JournalEntry, String> at = column(
                messages.get("ledger.age"),
                70,
                row -> formats.shortAge(row.posting().at()));
        at.setCellFactory(_ -> new TipCell<>(row -> formats.exact(row.posting().at())));
        TableExport.type(at, row -> Cell.of(row.posting().at()));
        TableColumn<JournalEntry, String> subject = column(messages.get("ledger.subject"), 150, JournalEntry::subject);
        subject.setCellFactory(_ -> new HoverCell<>());
        TableColumn<JournalEntry, String> amount = column(messages.get("ledger.amount"), AMOUNT, this::moved);
        amount.getStyleClass().add("number");
        amount.setMinWidth(AMOUNT);
        amount.setCellFactory(_ -> new HoverCell<>());
        TableColumn<JournalEntry, String> step =
                column(messages.get("ledger.step"), 130, row -> row.posting().step());
        step.setCellFactory(_ -> new HoverCell<>());
        table.getColumns().setAll(List.of(seq, at, subject, step, amount, state()));
    }

    private static TableColumn<JournalEntry, String> column(
            String title, double width, Function<JournalEntry, String> text) {
        TableColumn<JournalEntry, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false); // only a part of the list is here: the order is the core's
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(text.apply(cell.getValue())));
        return column;
    }

    private TableColumn<JournalEntry, String> state() {
        TableColumn<JournalEntry, String> column =
                column(messages.get("ledger.state"), STATE, row -> messages.name(row.state()));
        column.setCellFactory(_ -> new StateCell());
        column.setMinWidth(STATE);
        return column;
    }

    /** What it moved, or set aside, of each asset: the positive half, the other half is the same. */
    private String moved(JournalEntry row) {
        List<LedgerPosting.Line> lines = row.posting().entries().isEmpty()
                ? row.posting().holds()
                : row.posting().entries();
        Map<Asset, BigInteger> sums = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.units().signum() > 0)
                .forEach(line -> sums.merge(line.asset(), line.units(), BigInteger::add));
        return sums.isEmpty()
                ? "–"
                : sums.entrySet().stream()
                        .map(sum -> formats.amount(new Amount(sum.getValue(), sum.getKey())))
                        .collect(Collectors.joining(", "));
    }

    private final class StateCell extends TableCell<JournalEntry, String> {
        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            JournalEntry row = getTableRow() == null ? null : getTableRow().getItem();
            setText(null);
            setGraphic(row == null || empty ? null : TransferLook.label(row.state(), messages));
        }
    }
}
