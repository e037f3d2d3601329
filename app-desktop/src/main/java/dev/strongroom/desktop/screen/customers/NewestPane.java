package dev.strongroom.desktop.screen.customers;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.InternalTransfer;
import dev.strongroom.core.api.TransferState;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import java.time.Instant;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Short tables of what came in, left and went to other customers last, each line with the way to it. */
final class NewestPane {
    private static final int AGE = 64;
    private final CustomersViewModel model;
    private final Messages messages;
    private final Formats formats;

    NewestPane(CustomersViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
    }

    Node deposits(CustomerDetail detail) {
        if (detail.deposits().isEmpty()) {
            return none(messages.get("customers.no-deposits"));
        }
        GridPane grid = grid();
        for (Deposit deposit : detail.deposits()) {
            add(
                    grid,
                    deposit.seenAt(),
                    deposit.arrival().amount(),
                    messages.name(deposit.state()),
                    () -> model.toDeposit(deposit.id()));
        }
        return grid;
    }

    Node withdrawals(CustomerDetail detail) {
        List<Withdrawal> newest = detail.withdrawals();
        if (newest.isEmpty()) {
            return none(messages.get("customers.no-withdrawals"));
        }
        GridPane grid = grid();
        for (Withdrawal withdrawal : newest) {
            add(
                    grid,
                    withdrawal.timing().createdAt(),
                    withdrawal.order().amount(),
                    messages.name(withdrawal.state()),
                    () -> model.toWithdrawal(withdrawal.id()));
        }
        return grid;
    }

    Node transfers(CustomerDetail detail) {
        if (detail.transfers().isEmpty()) {
            return none(messages.get("customers.no-transfers"));
        }
        GridPane grid = grid();
        for (InternalTransfer transfer : detail.transfers()) {
            boolean isGiver = transfer.from().equals(detail.customer().id());
            String other = isGiver ? transfer.to() : transfer.from();
            add(
                    grid,
                    transfer.createdAt(),
                    transfer.amount(),
                    words(transfer, isGiver, other),
                    () -> model.open(other));
        }
        return grid;
    }

    private String words(InternalTransfer transfer, boolean isGiver, String other) {
        String way = isGiver
                ? messages.get("customers.transfer.went", other)
                : messages.get("customers.transfer.came", other);
        String state = transfer.state() == TransferState.MADE ? "" : "  ·  " + messages.name(transfer.state());
        String note = transfer.note().isEmpty() ? "" : "  ·  " + transfer.note();
        return way + state + note;
    }

    private static Label none(String text) {
        Label none = new Label(text);
        none.getStyleClass().add(Styles.TEXT_MUTED);
        return none;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("posting-lines");
        ColumnConstraints age = new ColumnConstraints(AGE);
        ColumnConstraints amount = new ColumnConstraints();
        amount.setHalignment(HPos.RIGHT);
        ColumnConstraints state = new ColumnConstraints();
        state.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(age, amount, state);
        return grid;
    }

    private void add(GridPane grid, Instant at, Amount amount, String state, Runnable open) {
        Label age = new Label(formats.shortAge(at));
        age.setTooltip(new Tooltip(formats.exact(at)));
        Label number = new Label(formats.amount(amount));
        number.getStyleClass().add(Styles.TEXT_BOLD);
        number.setMinWidth(Label.USE_PREF_SIZE);
        Button show = new Button(messages.get("customers.show"));
        show.setMnemonicParsing(false);
        show.setMinWidth(Button.USE_PREF_SIZE);
        show.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        show.setOnAction(_ -> open.run());
        Label what = new Label(state);
        what.setTooltip(new Tooltip(state));
        grid.addRow(grid.getRowCount(), age, number, what, show);
    }
}
