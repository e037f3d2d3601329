package dev.strongroom.desktop.screen.deposits;

import dev.strongroom.core.api.Deposit;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.HoverCell;
import dev.strongroom.desktop.ui.TipCell;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The columns of the list. */
final class DepositColumns {
    private static final int ROW = 30;
    /** What seven digits with decimals and the longest of the usual names take. */
    private static final int AMOUNT = 212;

    private static final int STATE = 116;

    private final Messages messages;
    private final Formats formats;

    DepositColumns(DepositsViewModel model) {
        this.messages = model.messages();
        this.formats = model.formats();
    }

    void addTo(TableView<Deposit> table) {
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<Deposit, String> age =
                column(messages.get("deposits.age"), 60, deposit -> formats.shortAge(deposit.seenAt()));
        age.setCellFactory(_ -> new TipCell<>(deposit -> formats.exact(deposit.seenAt())));
        TableColumn<Deposit, String> amount = column(
                messages.get("deposits.amount"),
                AMOUNT,
                deposit -> formats.amount(deposit.arrival().amount()));
        amount.getStyleClass().add("number");
        amount.setMinWidth(AMOUNT);
        amount.setCellFactory(_ -> new HoverCell<>());
        TableColumn<Deposit, String> sender = column(messages.get("arrival.sender"), 128, DepositColumns::sender);
        sender.getStyleClass().add("address-cell");
        sender.setCellFactory(
                _ -> new TipCell<>(deposit -> Objects.requireNonNullElse(deposit.arrival().sender(), "")));
        TableColumn<Deposit, String> confirmations =
                column(messages.get("deposits.confirmations.short"), 64, this::confirmations);
        confirmations.getStyleClass().add("figure");
        table.getColumns()
                .setAll(List.of(
                        age,
                        column(
                                messages.get("arrival.network"),
                                130,
                                deposit -> ArrivalFacts.network(
                                        deposit.arrival().to().network())),
                        amount,
                        column(messages.get("deposits.customer"), 76, DepositColumns::customer),
                        sender,
                        state(),
                        confirmations));
    }

    private static TableColumn<Deposit, String> column(String title, double width, Function<Deposit, String> text) {
        TableColumn<Deposit, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false); // only a part of the list is here: the order is the core's
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(text.apply(cell.getValue())));
        return column;
    }

    private TableColumn<Deposit, String> state() {
        TableColumn<Deposit, String> column =
                column(messages.get("deposits.state"), STATE, deposit -> messages.name(deposit.state()));
        column.setCellFactory(_ -> new StateCell());
        column.setMinWidth(STATE);
        return column;
    }

    private static String customer(Deposit deposit) {
        return Objects.requireNonNullElse(deposit.customer(), "–");
    }

    private static String sender(Deposit deposit) {
        String sender = deposit.arrival().sender();
        return sender == null ? "–" : Formats.brief(sender);
    }

    private String confirmations(Deposit deposit) {
        return formats.count(deposit.confirmations().seen()) + " / "
                + formats.count(deposit.confirmations().needed());
    }

    private final class StateCell extends TableCell<Deposit, String> {
        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            Deposit deposit = getTableRow() == null ? null : getTableRow().getItem();
            setText(null);
            setGraphic(deposit == null || empty ? null : DepositLook.label(deposit.state(), messages));
        }
    }
}
