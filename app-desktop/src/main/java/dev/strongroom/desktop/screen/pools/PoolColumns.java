package dev.strongroom.desktop.screen.pools;

import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.AddressCell;
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
final class PoolColumns {
    private static final int ROW = 30;
    private static final int NAME = 212;
    private static final int ADDRESS = 172;
    private static final int STATE = 116;
    private final Messages messages;
    private final Formats formats;

    PoolColumns(PoolsViewModel model) {
        this.messages = model.messages();
        this.formats = model.formats();
    }

    void addTo(TableView<PoolAddress> table) {
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<PoolAddress, String> name = column(messages.get("pools.name"), NAME, PoolAddress::name);
        name.setMinWidth(NAME);
        name.setCellFactory(_ -> new HoverCell<>());
        TableColumn<PoolAddress, String> address = column(
                messages.get("pools.address"), ADDRESS, row -> row.address().text());
        address.setMinWidth(ADDRESS);
        address.setMaxWidth(ADDRESS);
        address.setCellFactory(_ -> new AddressCell<>(messages));
        TableColumn<PoolAddress, String> customer =
                column(messages.get("deposits.customer"), 90, row -> Objects.requireNonNullElse(row.customer(), "–"));
        customer.setCellFactory(_ -> new HoverCell<>());
        TableColumn<PoolAddress, String> since =
                column(messages.get("pools.since"), 76, row -> formats.shortAge(row.since()));
        since.setCellFactory(_ -> new TipCell<>(row -> formats.exact(row.since())));
        table.getColumns().setAll(List.of(name, address, state(), customer, since));
    }

    private static TableColumn<PoolAddress, String> column(
            String title, double width, Function<PoolAddress, String> text) {
        TableColumn<PoolAddress, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false); // only a part of the list is here: the order is the core's
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(text.apply(cell.getValue())));
        return column;
    }

    private TableColumn<PoolAddress, String> state() {
        TableColumn<PoolAddress, String> column =
                column(messages.get("deposits.state"), STATE, row -> messages.name(row.state()));
        column.setCellFactory(_ -> new StateCell());
        column.setMinWidth(STATE);
        return column;
    }

    private final class StateCell extends TableCell<PoolAddress, String> {
        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            PoolAddress row = getTableRow() == null ? null : getTableRow().getItem();
            setText(null);
            setGraphic(row == null || empty ? null : PoolLook.label(row.state(), messages));
        }
    }
}
