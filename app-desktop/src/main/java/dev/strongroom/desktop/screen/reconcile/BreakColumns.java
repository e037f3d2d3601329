package dev.strongroom.desktop.screen.reconcile;

import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.Columns;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.Formats;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of the list of breaks. What differs longest comes first. */
final class BreakColumns {
    private static final int ROW = 32;
    private static final int AMOUNT = 200;
    private static final int ADDRESS = 176;
    private static final int AGE = 84;
    private final ReconcileViewModel model;
    private final Messages messages;
    private final Formats formats;
    private final Columns<BookBreak> columns;

    BreakColumns(ReconcileViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
        this.columns = new Columns<>(messages, formats);
    }

    void addTo(TableView<BookBreak> table) {
        TableColumn<BookBreak, String> age = columns.age(messages.get("reconcile.age"), AGE, BookBreak::openedAt);
        age.setMinWidth(AGE);
        TableColumn<BookBreak, String> difference =
                columns.number(messages.get("reconcile.difference"), AMOUNT, model.commands()::difference);
        TableExport.type(difference, row -> {
            Cell.Figure size = Cell.amount(new Amount(row.difference().abs(), row.asset()), formats);
            return row.difference().signum() < 0 ? size.negated() : size;
        });
        columns.layInOrder(
                table,
                ROW,
                List.of(
                        age,
                        columns.text(
                                messages.get("arrival.network"),
                                118,
                                row -> ArrivalFacts.network(row.wallet().network())),
                        columns.text(messages.get("reconcile.tier"), 76, row -> messages.name(row.tier())),
                        columns.address(
                                messages.get("reconcile.address"),
                                ADDRESS,
                                row -> row.wallet().text()),
                        difference,
                        columns.text(
                                messages.get("reconcile.owner"),
                                90,
                                row -> Objects.requireNonNullElse(row.owner(), "–"))));
    }
}
