package dev.strongroom.desktop.screen.ledger;

import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.LedgerAccount;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.Columns;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.TipCell;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of the accounts. */
final class AccountColumns {
    private static final int ROW = 30;
    private static final int AMOUNT = 145;

    private final LedgerViewModel model;
    private final Messages messages;
    private final Formats formats;
    private final Columns<LedgerAccount> columns;

    AccountColumns(LedgerViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
        this.columns = new Columns<>(messages, formats);
    }

    void addTo(TableView<LedgerAccount> table) {
        TableColumn<LedgerAccount, String> owner = columns.brief(
                messages.get("ledger.owner"), 156, row -> row.key().owner());
        owner.setCellFactory(_ -> new TipCell<>(row -> row.key().owner()));
        columns.layInOrder(
                table,
                ROW,
                List.of(
                        columns.text(
                                messages.get("ledger.kind"),
                                100,
                                row -> model.kind(row.key().kind())),
                        owner,
                        columns.text(
                                messages.get("ledger.network"),
                                152,
                                row -> ArrivalFacts.network(row.key().asset().network())),
                        columns.text(
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
        TableColumn<LedgerAccount, String> column = columns.hover(title, AMOUNT, row -> number(row, units.apply(row)));
        column.getStyleClass().add("number");
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
}
