package dev.strongroom.desktop.screen.reconcile;

import dev.strongroom.core.api.BookBreak;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.AddressCell;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.HoverCell;
import dev.strongroom.desktop.ui.TipCell;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of the list of breaks. */
final class BreakColumns {
    private static final int ROW = 32;
    private static final int AMOUNT = 200;
    private static final int ADDRESS = 176;
    private static final int AGE = 84;
    private final ReconcileViewModel model;
    private final Messages messages;
    private final Formats formats;

    BreakColumns(ReconcileViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
    }

    void addTo(TableView<BookBreak> table) {
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<BookBreak, String> age =
                column(messages.get("reconcile.age"), AGE, row -> formats.shortAge(row.openedAt()));
        age.setMinWidth(AGE);
        age.setCellFactory(_ -> new TipCell<>(row -> formats.exact(row.openedAt())));
        TableColumn<BookBreak, String> amount =
                column(messages.get("reconcile.difference"), AMOUNT, model.commands()::difference);
        amount.getStyleClass().add("number");
        amount.setMinWidth(AMOUNT);
        amount.setCellFactory(_ -> new HoverCell<>());
        TableColumn<BookBreak, String> address = column(
                messages.get("reconcile.address"), ADDRESS, row -> row.wallet().text());
        address.setMinWidth(ADDRESS);
        address.setCellFactory(_ -> new AddressCell<>(messages));
        table.getColumns()
                .setAll(List.of(
                        age,
                        column(
                                messages.get("arrival.network"),
                                118,
                                row -> ArrivalFacts.network(row.wallet().network())),
                        column(messages.get("reconcile.tier"), 76, row -> messages.name(row.tier())),
                        address,
                        amount,
                        column(
                                messages.get("reconcile.owner"),
                                90,
                                row -> Objects.requireNonNullElse(row.owner(), "–"))));
    }

    private static TableColumn<BookBreak, String> column(String title, double width, Function<BookBreak, String> text) {
        TableColumn<BookBreak, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false); // the order is the core's: what differs longest comes first
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(text.apply(cell.getValue())));
        return column;
    }
}
