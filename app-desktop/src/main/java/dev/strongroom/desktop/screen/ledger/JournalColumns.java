package dev.strongroom.desktop.screen.ledger;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.core.api.JournalEntry;
import dev.strongroom.core.api.LedgerPosting;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.Columns;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.Formats;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of the journal. */
final class JournalColumns {
    private static final int ROW = 30;
    private static final int AMOUNT = 212;
    private static final int STATE = 116;

    private final Messages messages;
    private final Formats formats;
    private final Columns<JournalEntry> columns;

    JournalColumns(LedgerViewModel model) {
        this.messages = model.messages();
        this.formats = model.formats();
        this.columns = new Columns<>(messages, formats);
    }

    void addTo(TableView<JournalEntry> table) {
        TableColumn<JournalEntry, String> seq = columns.text(
                messages.get("ledger.seq"),
                90,
                row -> formats.count(row.posting().seq()));
        seq.getStyleClass().add("figure");
        TableExport.type(seq, row -> Cell.of(row.posting().seq()));
        columns.layInOrder(
                table,
                ROW,
                List.of(
                        seq,
                        columns.age(
                                messages.get("ledger.age"),
                                70,
                                row -> row.posting().at()),
                        columns.hover(messages.get("ledger.subject"), 150, JournalEntry::subject),
                        columns.hover(
                                messages.get("ledger.step"),
                                130,
                                row -> row.posting().step()),
                        columns.number(messages.get("ledger.amount"), AMOUNT, this::moved),
                        columns.drawn(
                                messages.get("ledger.state"),
                                STATE,
                                row -> messages.name(row.state()),
                                row -> TransferLook.label(row.state(), messages))));
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
}
