package dev.strongroom.desktop.screen.customers;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.DepositAddress;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.AddressLine;
import dev.strongroom.desktop.ui.Facts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Where a customer pays to on each network, and a command that gives an address where there is none. */
final class AddressesPane extends VBox {
    private final CustomersViewModel model;
    private final Messages messages;

    AddressesPane(CustomersViewModel model, CustomerDetail detail) {
        this.model = model;
        this.messages = model.messages();
        setSpacing(6);
        if (!detail.addressProblem().isEmpty()) {
            Label problem = new Label(detail.addressProblem());
            problem.setWrapText(true);
            problem.getStyleClass().add("problem");
            getChildren().add(problem);
            return;
        }
        if (detail.addresses().isEmpty() && detail.pools().isEmpty()) {
            Label none = new Label(messages.get("customers.no-pools"));
            none.getStyleClass().add(Styles.TEXT_MUTED);
            none.setWrapText(true);
            getChildren().add(none);
            return;
        }
        Facts facts = new Facts();
        detail.addresses().forEach(given -> add(facts, given));
        detail.without()
                .forEach(network -> facts.add(
                        ArrivalFacts.network(network), give(detail.customer().id(), network)));
        getChildren().add(facts);
    }

    /** A frozen address is nobody's to tell: it is named, and neither copied nor shown as a code. */
    private void add(Facts facts, DepositAddress given) {
        String network = ArrivalFacts.network(given.address().network());
        if (given.frozen() == null) {
            facts.add(network, new AddressLine(given.address().text(), messages.get("address.deposit"), model.said()));
        } else {
            facts.add(
                    network,
                    messages.get(
                            "customers.address-frozen",
                            given.name(),
                            messages.refusal(
                                    given.frozen().code(), given.frozen().reason())));
        }
    }

    private Button give(String customer, Network network) {
        Button give = new Button(messages.get("customers.give"));
        give.setId("give-" + network.namespace());
        give.setMnemonicParsing(false);
        give.getStyleClass().addAll(Styles.SMALL, Styles.BUTTON_OUTLINED);
        give.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.commands().whyNot().isEmpty(),
                        model.session().officerProperty()));
        give.setOnAction(_ -> model.commands().give(customer, network));
        return give;
    }
}
