package dev.strongroom.desktop.screen.customers;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.Customer;
import dev.strongroom.desktop.i18n.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The commands for one customer, and why they are closed. */
final class CustomerStrip extends VBox {
    private final CustomersViewModel model;
    private final CustomerCommands commands;
    private final Messages messages;
    private final StringBinding closed;
    private final FlowPane buttons = new FlowPane(8, 8);

    CustomerStrip(CustomersViewModel model) {
        this.model = model;
        this.commands = model.commands();
        this.messages = model.messages();
        this.closed =
                Bindings.createStringBinding(commands::whyNot, model.session().officerProperty());
        getStyleClass().add("approval-strip");
        Label why = new Label();
        why.getStyleClass().add(Styles.TEXT_MUTED);
        why.textProperty().bind(closed);
        why.visibleProperty().bind(closed.isNotEmpty());
        why.managedProperty().bind(why.visibleProperty());
        getChildren().addAll(why, buttons);
    }

    void show(CustomerDetail detail) {
        Customer customer = detail.customer();
        Button payouts = customer.isActive()
                ? button(messages.get("customers.payouts.freeze"), () -> commands.freezePayouts(customer))
                : button(messages.get("customers.payouts.unfreeze"), () -> commands.unfreezePayouts(customer));
        payouts.setId("customer-payouts");
        Button deposits = detail.depositsFrozen().isEmpty()
                ? button(messages.get("customers.deposits.freeze"), () -> commands.freezeDeposits(customer))
                : button(messages.get("customers.deposits.unfreeze"), () -> commands.unfreezeDeposits(customer));
        deposits.setId("customer-deposits");
        Button transfer = button(messages.get("customers.transfer"), () -> commands.transfer(detail));
        transfer.setId("customer-transfer");
        Button names = button(
                messages.get("customers.names"), () -> model.said().dialogs().show(new NamesBox(model, detail)));
        names.setId("customer-names");
        buttons.getChildren().setAll(transfer, names, payouts, deposits);
    }

    private Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setMnemonicParsing(false);
        button.disableProperty().bind(closed.isNotEmpty());
        button.setOnAction(_ -> action.run());
        return button;
    }
}
