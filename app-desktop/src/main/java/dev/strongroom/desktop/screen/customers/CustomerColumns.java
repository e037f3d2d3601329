package dev.strongroom.desktop.screen.customers;

import dev.strongroom.core.api.Customer;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.HoverCell;
import dev.strongroom.desktop.ui.StateLabel;
import dev.strongroom.desktop.ui.TipCell;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The columns of the list, and how the status of a customer is drawn. */
final class CustomerColumns {
    private static final int ROW = 30;
    private static final int STATE = 150;
    private final Messages messages;
    private final Formats formats;

    CustomerColumns(CustomersViewModel model) {
        this.messages = model.messages();
        this.formats = model.formats();
    }

    void addTo(TableView<Customer> table) {
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<Customer, String> id = column(messages.get("deposits.customer"), 190, Customer::id);
        id.setCellFactory(_ -> new HoverCell<>());
        TableColumn<Customer, String> status =
                column(messages.get("deposits.state"), STATE, row -> messages.name(row.status()));
        status.setCellFactory(_ -> new StateCell());
        status.setMinWidth(STATE);
        TableColumn<Customer, String> since =
                column(messages.get("customers.since"), 90, row -> formats.shortAge(row.createdAt()));
        since.setCellFactory(_ -> new TipCell<>(row -> formats.exact(row.createdAt())));
        table.getColumns().setAll(List.of(id, status, since));
    }

    private static TableColumn<Customer, String> column(String title, double width, Function<Customer, String> text) {
        TableColumn<Customer, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false); // only a part of the list is here: the order is the core's
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(text.apply(cell.getValue())));
        return column;
    }

    /** Icon, word and colour. */
    static Label label(Customer.Status status, Messages messages) {
        return switch (status) {
            case ACTIVE -> StateLabel.of("mdal-check_circle", messages.name(status), StateLabel.Tone.SUCCESS);
            case FROZEN -> StateLabel.of("mdal-lock", messages.name(status), StateLabel.Tone.WARNING);
        };
    }

    private final class StateCell extends TableCell<Customer, String> {
        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            Customer row = getTableRow() == null ? null : getTableRow().getItem();
            setText(null);
            setGraphic(row == null || empty ? null : label(row.status(), messages));
        }
    }
}
