package dev.strongroom.desktop.screen.suspense;

import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.arrival.Why;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.HoverCell;
import dev.strongroom.desktop.ui.TipCell;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The columns of the queue. */
final class SuspenseColumns {
    private static final int ROW = 32;
    /** What seven digits with decimals and the longest of the usual names take. */
    private static final int AMOUNT = 212;

    private static final int AGE = 130;
    private static final int STATE = 108;

    private final SuspenseViewModel model;
    private final Messages messages;
    private final Formats formats;

    SuspenseColumns(SuspenseViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
    }

    void addTo(TableView<SuspenseItem> table) {
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<SuspenseItem, String> age =
                column(messages.get("deposits.age"), AGE, item -> formats.shortAge(item.since()));
        age.setMinWidth(AGE);
        age.setCellFactory(_ -> new DrawnCell(item -> SuspenseLook.age(item, model), item -> formats.exact(item.since())));
        TableColumn<SuspenseItem, String> amount = column(
                messages.get("deposits.amount"),
                AMOUNT,
                item -> (item.isMissing() ? "−" : "")
                        + formats.amount(item.arrival().amount()));
        amount.getStyleClass().add("number");
        amount.setMinWidth(AMOUNT);
        amount.setCellFactory(_ -> new HoverCell<>());
        TableColumn<SuspenseItem, String> why =
                column(messages.get("suspense.why"), 148, item -> messages.name(Why.of(item.why())));
        why.setCellFactory(_ -> new TipCell<>(
                item -> messages.refusal(item.why().code(), item.why().reason())));
        TableColumn<SuspenseItem, String> state =
                column(messages.get("deposits.state"), STATE, item -> messages.name(item.state()));
        state.setMinWidth(STATE);
        state.setCellFactory(_ -> new DrawnCell(item -> SuspenseLook.state(item.state(), messages), _ -> ""));
        table.getColumns()
                .setAll(List.of(
                        age,
                        column(
                                messages.get("arrival.network"),
                                118,
                                item -> ArrivalFacts.network(
                                        item.arrival().to().network())),
                        amount,
                        why,
                        column(messages.get("suspense.owner"), 70, SuspenseColumns::owner),
                        state));
    }

    private static String owner(SuspenseItem item) {
        return Objects.requireNonNullElse(item.owner(), "–");
    }

    private static TableColumn<SuspenseItem, String> column(
            String title, double width, Function<SuspenseItem, String> text) {
        TableColumn<SuspenseItem, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false); // the oldest comes first: what waits longest is decided first
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(text.apply(cell.getValue())));
        return column;
    }

    /** A cell that is icon, word and colour. */
    private static final class DrawnCell extends TableCell<SuspenseItem, String> {
        private final Function<SuspenseItem, Node> look;
        private final Function<SuspenseItem, String> more;

        DrawnCell(Function<SuspenseItem, Node> look, Function<SuspenseItem, String> more) {
            this.look = look;
            this.more = more;
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            SuspenseItem item = getTableRow() == null || empty ? null : getTableRow().getItem();
            String tip = item == null ? "" : more.apply(item);
            setText(null);
            setGraphic(item == null ? null : look.apply(item));
            setTooltip(tip.isEmpty() ? null : new Tooltip(tip));
        }
    }
}
