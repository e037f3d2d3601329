package dev.strongroom.desktop.screen.withdrawals;

import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.RiskAssessment;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.Columns;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.DrawnCell;
import dev.strongroom.desktop.ui.Formats;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The columns of the queue. What they answer is what an export writes. */
final class QueueColumns {
    private static final int ROW = 32;
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private final WithdrawalsViewModel model;
    private final Messages messages;
    private final Columns<WithdrawalItem> columns;

    QueueColumns(WithdrawalsViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.columns = new Columns<>(messages, model.formats());
    }

    void addTo(TableView<WithdrawalItem> table) {
        TableColumn<WithdrawalItem, String> to = columns.text(messages.get("queue.to"), 166, this::recipient);
        to.setCellFactory(_ -> new RecipientCell());
        TableExport.type(to, item -> Cell.of(item.label().isEmpty() ? item.to() : item.label() + " " + item.to()));
        columns.lay(
                table,
                ROW,
                List.of(
                        columns.age(
                                messages.get("queue.age"),
                                52,
                                item -> item.withdrawal().timing().createdAt()),
                        columns.text(messages.get("queue.customer"), 72, this::whose),
                        columns.amount(
                                messages.get("queue.amount"),
                                220,
                                item -> item.withdrawal().order().amount()),
                        to,
                        state(),
                        columns.hover(messages.get("queue.why"), 50, this::why),
                        columns.text(messages.get("queue.approvals"), 48, QueueColumns::approvals)));
        table.setRowFactory(_ -> row());
    }

    private TableRow<WithdrawalItem> row() {
        TableRow<WithdrawalItem> row = new TableRow<>();
        var isMarked = Bindings.createBooleanBinding(
                () -> row.getItem() != null
                        && model.marked().contains(row.getItem().id()),
                model.marked(),
                row.itemProperty());
        isMarked.addListener((_, _, now) -> row.pseudoClassStateChanged(MARKED, now));
        row.getProperties().put("marked", isMarked);
        return row;
    }

    private TableColumn<WithdrawalItem, String> state() {
        TableColumn<WithdrawalItem, String> column = columns.text(
                messages.get("queue.state"),
                100,
                item -> messages.name(item.withdrawal().state()));
        column.setCellFactory(_ -> new DrawnCell<>(item -> StateLook.label(item, messages)));
        return column;
    }

    private String whose(WithdrawalItem item) {
        return OrderWords.whose(item.withdrawal().order(), messages);
    }

    private String recipient(WithdrawalItem item) {
        return item.label().isEmpty() ? Formats.brief(item.to()) : item.label();
    }

    /** The rules that counted with their weights; what it waits for where it waits; why it ended. */
    private String why(WithdrawalItem item) {
        Withdrawal withdrawal = item.withdrawal();
        Withdrawal.Hold hold = withdrawal.flags().hold();
        if (hold != null) {
            return messages.get("queue.held", hold.reason());
        }
        if (withdrawal.ending() != null) {
            return messages.refusal(
                    withdrawal.ending().code(), withdrawal.ending().reason());
        }
        if (withdrawal.flags().waiting() != null) {
            return messages.refusal(
                    withdrawal.flags().waiting().code(),
                    withdrawal.flags().waiting().reason());
        }
        return item.contributions().stream().map(this::rule).collect(Collectors.joining(", "));
    }

    private String rule(RiskAssessment.Contribution rule) {
        return model.ruleName(rule.rule()) + " +" + rule.weight();
    }

    private static String approvals(WithdrawalItem item) {
        ApprovalCase open = item.open();
        return open == null ? "" : open.approvals() + " / " + open.needed();
    }

    private static final class RecipientCell extends TableCell<WithdrawalItem, String> {
        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            WithdrawalItem item = getTableRow() == null ? null : getTableRow().getItem();
            if (item == null || empty) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            setText(text);
            setGraphic(mark(item));
            setTooltip(new Tooltip(Formats.groups(item.to())));
        }

        private static @Nullable FontIcon mark(WithdrawalItem item) {
            if (!item.label().isEmpty()) {
                return new FontIcon("mdmz-star");
            }
            return item.isFirstTime() ? new FontIcon("mdal-fiber_new") : null;
        }
    }
}
