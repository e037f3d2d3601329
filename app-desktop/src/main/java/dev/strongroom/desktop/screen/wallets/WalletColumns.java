package dev.strongroom.desktop.screen.wallets;

import dev.strongroom.core.api.WalletPosition;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.Columns;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.TipCell;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of the list. */
final class WalletColumns {
    private static final int ROW = 30;
    private static final int NAME = 142;
    private static final int NETWORK = 152;
    private static final int TIER = 64;
    private static final int PURPOSE = 122;
    private static final int ADDRESS = 156;
    private static final int STATE = 104;
    private static final int BALANCES = 150;
    private final Messages messages;
    private final WalletWords words;
    private final Columns<WalletPosition> columns;

    WalletColumns(WalletsViewModel model) {
        this.messages = model.messages();
        this.words = model.words();
        this.columns = new Columns<>(messages, model.formats());
    }

    void addTo(TableView<WalletPosition> table) {
        TableColumn<WalletPosition, String> address = columns.address(
                messages.get("pools.address"),
                ADDRESS,
                row -> row.wallet().address().text());
        address.setMaxWidth(ADDRESS);
        TableColumn<WalletPosition, String> name =
                columns.text(messages.get("pools.name"), NAME, row -> WalletWords.name(row.wallet()));
        name.setMinWidth(NAME);
        name.setCellFactory(_ -> new TipCell<>(row -> row.wallet().name()));
        TableExport.type(name, row -> Cell.of(row.wallet().name()));
        columns.layInOrder(
                table,
                ROW,
                List.of(
                        name,
                        columns.hover(
                                messages.get("arrival.network"),
                                NETWORK,
                                row -> ArrivalFacts.network(row.wallet().network())),
                        columns.hover(
                                messages.get("wallets.tier"),
                                TIER,
                                row -> messages.name(row.wallet().tier())),
                        columns.hover(messages.get("wallets.purpose"), PURPOSE, words::purposes),
                        address,
                        columns.drawn(
                                messages.get("deposits.state"),
                                STATE,
                                row -> messages.name(row.wallet().state()),
                                row -> WalletLook.label(row.wallet().state(), messages)),
                        columns.hover(messages.get("wallets.balances"), BALANCES, words::balances)));
    }
}
