package dev.strongroom.desktop.screen.deposits;

import dev.strongroom.core.api.Deposit;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.table.Columns;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.TipCell;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of the list. */
final class DepositColumns {
    private static final int ROW = 30;
    /** What seven digits with decimals and the longest of the usual names take. */
    private static final int AMOUNT = 212;

    private static final int STATE = 116;

    private final Messages messages;
    private final Formats formats;
    private final Columns<Deposit> columns;

    DepositColumns(DepositsViewModel model) {
        this.messages = model.messages();
        this.formats = model.formats();
        this.columns = new Columns<>(messages, formats);
    }

    void addTo(TableView<Deposit> table) {
        TableColumn<Deposit, String> sender = columns.text(messages.get("arrival.sender"), 128, DepositColumns::sender);
        sender.getStyleClass().add("address-cell");
        sender.setCellFactory(_ -> new TipCell<>(
                deposit -> Objects.requireNonNullElse(deposit.arrival().sender(), "")));
        TableColumn<Deposit, String> confirmations =
                columns.text(messages.get("deposits.confirmations.short"), 64, this::confirmations);
        confirmations.getStyleClass().add("figure");
        columns.layInOrder(
                table,
                ROW,
                List.of(
                        columns.age(messages.get("deposits.age"), 60, Deposit::seenAt),
                        columns.text(
                                messages.get("arrival.network"),
                                130,
                                deposit -> ArrivalFacts.network(
                                        deposit.arrival().to().network())),
                        columns.amount(
                                messages.get("deposits.amount"),
                                AMOUNT,
                                deposit -> deposit.arrival().amount()),
                        columns.text(messages.get("deposits.customer"), 76, DepositColumns::customer),
                        sender,
                        columns.drawn(
                                messages.get("deposits.state"),
                                STATE,
                                deposit -> messages.name(deposit.state()),
                                deposit -> DepositLook.label(deposit.state(), messages)),
                        confirmations));
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
}
