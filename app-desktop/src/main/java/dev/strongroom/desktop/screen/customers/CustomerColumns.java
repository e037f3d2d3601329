package dev.strongroom.desktop.screen.customers;

import dev.strongroom.core.api.Customer;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.table.Columns;
import dev.strongroom.desktop.ui.StateLabel;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/** The columns of the list, and how the status of a customer is drawn. */
final class CustomerColumns {
    private static final int ROW = 30;
    private static final int STATE = 150;
    private final Messages messages;
    private final Columns<Customer> columns;

    CustomerColumns(CustomersViewModel model) {
        this.messages = model.messages();
        this.columns = new Columns<>(messages, model.formats());
    }

    void addTo(TableView<Customer> table) {
        columns.layInOrder(
                table,
                ROW,
                List.of(
                        columns.hover(messages.get("deposits.customer"), 190, Customer::id),
                        columns.drawn(
                                messages.get("deposits.state"),
                                STATE,
                                row -> messages.name(row.status()),
                                row -> label(row.status(), messages)),
                        columns.age(messages.get("customers.since"), 90, Customer::createdAt)));
    }

    /** Icon, word and colour. */
    static Label label(Customer.Status status, Messages messages) {
        return switch (status) {
            case ACTIVE -> StateLabel.of("mdal-check_circle", messages.name(status), StateLabel.Tone.SUCCESS);
            case FROZEN -> StateLabel.of("mdal-lock", messages.name(status), StateLabel.Tone.WARNING);
        };
    }
}
