package dev.strongroom.desktop.screen.customers;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.Customer;
import dev.strongroom.core.api.CustomerBalance;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Section;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The right side: what the customer is owed, where the customer pays to, and what came in and left last. */
final class CustomerPane extends BorderPane {
    private final CustomersViewModel model;
    private final Messages messages;
    private final Formats formats;
    private final VBox head = new VBox();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final CustomerStrip strip;
    private final Label nothing = new Label();

    CustomerPane(CustomersViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
        this.strip = new CustomerStrip(model);
        getStyleClass().add("detail");
        head.getStyleClass().add("detail-head");
        content.getStyleClass().add("detail-tab");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        nothing.setText(messages.get("customers.nothing"));
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        show(null);
    }

    void show(@Nullable CustomerDetail detail) {
        if (detail == null) {
            setTop(null);
            setBottom(null);
            setCenter(nothing);
            setAlignment(nothing, Pos.CENTER);
            return;
        }
        drawHead(detail);
        content.getChildren()
                .setAll(
                        new Section(messages.get("customers.balances"), balances(detail)),
                        new Section(messages.get("customers.addresses"), new AddressesPane(model, detail)),
                        new Section(messages.get("customers.newest-deposits"), new NewestPane(model).deposits(detail)),
                        new Section(
                                messages.get("customers.newest-withdrawals"),
                                new NewestPane(model).withdrawals(detail)),
                        new Section(
                                messages.get("customers.newest-transfers"), new NewestPane(model).transfers(detail)));
        setTop(head);
        setCenter(scroll);
        strip.show(detail);
        setBottom(strip);
    }

    private void drawHead(CustomerDetail detail) {
        Customer customer = detail.customer();
        Label id = new Label(customer.id());
        id.getStyleClass().add("detail-amount");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(6, id, space, CustomerColumns.label(customer.status(), messages));
        line.setAlignment(Pos.BASELINE_LEFT);
        Label since = new Label(messages.get("customers.since.line", formats.exact(customer.createdAt())));
        since.getStyleClass().add(Styles.TEXT_MUTED);
        head.getChildren().setAll(line, since);
        if (!detail.names().isEmpty()) {
            Facts names = new Facts();
            detail.names().forEach(name -> names.add(NamesBox.kind(name, messages), name.text()));
            head.getChildren().add(names);
        }
        if (customer.reason() != null) {
            head.getChildren().add(note(messages.get("customers.payouts.note", customer.reason())));
        }
        detail.depositsFrozen()
                .ifPresent(reason -> head.getChildren().add(note(messages.get("customers.deposits.note", reason))));
    }

    private static HBox note(String text) {
        Label label = new Label(text);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox box = new HBox(label);
        box.getStyleClass().add("note-box");
        return box;
    }

    private Node balances(CustomerDetail detail) {
        if (detail.balances().isEmpty()) {
            Label none = new Label(messages.get("customers.no-balances"));
            none.getStyleClass().add(Styles.TEXT_MUTED);
            return none;
        }
        GridPane grid = new GridPane();
        grid.getStyleClass().add("posting-lines");
        grid.addRow(0, new Label(), title(messages.get("customers.owed")), title(messages.get("customers.available")));
        for (CustomerBalance balance : detail.balances()) {
            Label symbol = new Label(formats.symbol(balance.asset()));
            grid.addRow(
                    grid.getRowCount(),
                    symbol,
                    number(new Amount(balance.total(), balance.asset())),
                    number(new Amount(balance.available(), balance.asset())));
        }
        return grid;
    }

    private static Label title(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }

    private Label number(Amount amount) {
        Label label = new Label(formats.number(amount));
        label.getStyleClass().add("tile-amount");
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }
}
