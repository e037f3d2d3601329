package dev.strongroom.desktop.screen.suspense;

import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.arrival.Why;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.Columns;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.DrawnCell;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.TipCell;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of the queue. The oldest comes first: what waits longest is decided first. */
final class SuspenseColumns {
    private static final int ROW = 32;
    /** What seven digits with decimals and the longest of the usual names take. */
    private static final int AMOUNT = 212;

    private static final int AGE = 130;
    private static final int STATE = 108;

    private final SuspenseViewModel model;
    private final Messages messages;
    private final Formats formats;
    private final Columns<SuspenseItem> columns;

    SuspenseColumns(SuspenseViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
        this.columns = new Columns<>(messages, formats);
    }

    void addTo(TableView<SuspenseItem> table) {
        TableColumn<SuspenseItem, String> age = columns.age(messages.get("deposits.age"), AGE, SuspenseItem::since);
        age.setMinWidth(AGE);
        age.setCellFactory(
                _ -> new DrawnCell<>(item -> SuspenseLook.age(item, model), item -> formats.exact(item.since())));
        TableColumn<SuspenseItem, String> amount = columns.number(
                messages.get("deposits.amount"),
                AMOUNT,
                item -> (item.isMissing() ? "−" : "")
                        + formats.amount(item.arrival().amount()));
        TableExport.type(amount, item -> {
            Cell.Figure moved = Cell.amount(item.arrival().amount(), formats);
            return item.isMissing() ? moved.negated() : moved;
        });
        TableColumn<SuspenseItem, String> why =
                columns.text(messages.get("suspense.why"), 148, item -> messages.name(Why.of(item.why())));
        why.setCellFactory(_ -> new TipCell<>(
                item -> messages.refusal(item.why().code(), item.why().reason())));
        columns.layInOrder(
                table,
                ROW,
                List.of(
                        age,
                        columns.text(
                                messages.get("arrival.network"),
                                118,
                                item -> ArrivalFacts.network(item.arrival().to().network())),
                        amount,
                        why,
                        columns.text(messages.get("suspense.owner"), 70, SuspenseColumns::owner),
                        columns.drawn(
                                messages.get("deposits.state"),
                                STATE,
                                item -> messages.name(item.state()),
                                item -> SuspenseLook.state(item.state(), messages))));
    }

    private static String owner(SuspenseItem item) {
        return Objects.requireNonNullElse(item.owner(), "–");
    }
}
