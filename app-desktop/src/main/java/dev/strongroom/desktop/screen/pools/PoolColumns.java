package dev.strongroom.desktop.screen.pools;

import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.screen.wallets.WalletLook;
import dev.strongroom.desktop.table.Columns;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of the list. */
final class PoolColumns {
    private static final int ROW = 30;
    private static final int NAME = 212;
    private static final int ADDRESS = 172;
    private static final int STATE = 116;
    private final Messages messages;
    private final Columns<PoolAddress> columns;

    PoolColumns(PoolsViewModel model) {
        this.messages = model.messages();
        this.columns = new Columns<>(messages, model.formats());
    }

    void addTo(TableView<PoolAddress> table) {
        TableColumn<PoolAddress, String> name = columns.hover(messages.get("pools.name"), NAME, PoolAddress::name);
        name.setMinWidth(NAME);
        TableColumn<PoolAddress, String> address = columns.address(
                messages.get("pools.address"), ADDRESS, row -> row.address().text());
        address.setMaxWidth(ADDRESS);
        columns.layInOrder(
                table,
                ROW,
                List.of(
                        name,
                        address,
                        columns.drawn(
                                messages.get("deposits.state"),
                                STATE,
                                row -> messages.name(row.state()),
                                row -> WalletLook.label(row.state(), messages)),
                        columns.hover(
                                messages.get("deposits.customer"),
                                90,
                                row -> Objects.requireNonNullElse(row.customer(), "–")),
                        columns.age(messages.get("pools.since"), 76, PoolAddress::since)));
    }
}
