package dev.strongroom.desktop.screen.customers;

import dev.strongroom.core.api.Customer;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.CommandStrip;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;

/** The commands for one customer, and why they are closed. */
final class CustomerStrip extends CommandStrip {
    private final CustomersViewModel model;
    private final CustomerCommands commands;
    private final Messages messages;
    private final StringBinding closed;

    CustomerStrip(CustomersViewModel model) {
        this.model = model;
        this.commands = model.commands();
        this.messages = model.messages();
        this.closed =
                Bindings.createStringBinding(commands::whyNot, model.session().officerProperty());
    }

    void show(CustomerDetail detail) {
        Customer customer = detail.customer();
        Button payouts = customer.isActive()
                ? button("payouts", messages.get("customers.payouts.freeze"), () -> commands.freezePayouts(customer))
                : button(
                        "payouts",
                        messages.get("customers.payouts.unfreeze"),
                        () -> commands.unfreezePayouts(customer));
        Button deposits = detail.depositsFrozen().isEmpty()
                ? button("deposits", messages.get("customers.deposits.freeze"), () -> commands.freezeDeposits(customer))
                : button(
                        "deposits",
                        messages.get("customers.deposits.unfreeze"),
                        () -> commands.unfreezeDeposits(customer));
        offer(
                closed,
                button("transfer", messages.get("customers.transfer"), () -> commands.transfer(detail)),
                button(
                        "names",
                        messages.get("customers.names"),
                        () -> model.said().dialogs().show(new NamesBox(model, detail))),
                payouts,
                deposits);
    }

    private Button button(String name, String text, Runnable action) {
        return command("customer-" + name, text, closed, action);
    }
}
