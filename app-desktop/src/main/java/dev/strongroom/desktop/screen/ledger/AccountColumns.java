package dev.strongroom.desktop.screen.ledger;

import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.LedgerAccount;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.HoverCell;
import dev.strongroom.desktop.ui.TipCell;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of the accounts. */
final class AccountColumns {
    private static final int ROW = 30;
    private static final int AMOUNT = 145;

    private final LedgerViewModel model;
    private final Messages messages;
    private final Formats formats;

    AccountColumns(LedgerViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
    }

    void addTo(TableView<LedgerAccount> table) {
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<LedgerAccount, String> owner = column(
                messages.get("ledger.owner"),
                156,
                row -> Formats.brief(row.key().owner()));
        owner.setCellFactory(_ -> new TipCell<>(row -> row.key().owner()));
        TableExport.type(owner, row -> Cell.of(row.key().owner()));
        table.getColumns()
                .setAll(List.of(
                        column(
                                messages.get("ledger.kind"),
                                100,
                                row -> model.kind(row.key().kind())),
                        owner,
                        column(
                                messages.get("ledger.network"),
                                152,
                                row -> ArrivalFacts.network(row.key().asset().network())),
                        column(
                                messages.get("ledger.asset"),
                                84,
                                row -> formats.symbol(row.key().asset())),
                        amount(messages.get("ledger.posted"), LedgerAccount::posted),
                        amount(
                                messages.get("ledger.pending"),
                                row -> row.pendingIn().subtract(row.pendingOut())),
                        amount(messages.get("ledger.available"), LedgerAccount::available)));
    }

    private TableColumn<LedgerAccount, String> amount(String title, Function<LedgerAccount, BigInteger> units) {
        TableColumn<LedgerAccount, String> column = column(title, AMOUNT, row -> number(row, units.apply(row)));
        column.getStyleClass().add("number");
        column.setCellFactory(_ -> new HoverCell<>());
        TableExport.type(column, row -> {
            BigInteger value = units.apply(row);
            BigDecimal plain = new BigDecimal(
                    formats.plain(new Amount(value.abs(), row.key().asset())));
            return new Cell.Figure("", value.signum() < 0 ? plain.negate() : plain, "");
        });
        return column;
    }

    private String number(LedgerAccount row, BigInteger units) {
        String sign = units.signum() < 0 ? "−" : "";
        return sign + formats.number(new Amount(units.abs(), row.key().asset()));
    }

    private static TableColumn<LedgerAccount, String> column(
            String title, double width, Function<LedgerAccount, String> text) {
        TableColumn<LedgerAccount, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false); // only a part of the list is here: the order is the core's
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(text.apply(cell.getValue())));
        return column;
    }
}
