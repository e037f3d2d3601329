package dev.strongroom.desktop.screen.customers;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.CustomerName;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Named;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Fields of an outside id and of a wallet on a network; either may stay empty. */
final class NameFields extends VBox {
    private static final int GAP = 8;
    private final TextField outside = new TextField();
    private final TextField wallet = new TextField();
    private final ChoiceBox<Network> network = new ChoiceBox<>();

    NameFields(List<Network> networks, Messages messages) {
        super(GAP);
        outside.setId("customer-outside");
        wallet.setId("customer-wallet");
        wallet.getStyleClass().add("address-field");
        network.setId("customer-network");
        network.getItems().setAll(networks);
        network.setConverter(new Named<>(ArrivalFacts::network));
        network.getSelectionModel().selectFirst();
        Node address = field(messages.get("customers.name.wallet"), wallet);
        HBox.setHgrow(address, Priority.ALWAYS);
        Label meaning = new Label(messages.get("customers.name.meaning"));
        meaning.setWrapText(true);
        meaning.getStyleClass().add(Styles.TEXT_MUTED);
        getChildren()
                .addAll(
                        field(messages.get("customers.name.outside"), outside),
                        new HBox(GAP, field(messages.get("arrival.network"), network), address),
                        meaning);
    }

    private static VBox field(String name, Node input) {
        Label label = new Label(name);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        label.setWrapText(true);
        input.setAccessibleText(name);
        return new VBox(4, label, input);
    }

    /** What was typed; nothing for an empty field. */
    List<CustomerName> names() {
        List<CustomerName> names = new ArrayList<>();
        if (!outside.getText().isBlank()) {
            names.add(CustomerName.outside(outside.getText().strip()));
        }
        if (!wallet.getText().isBlank()) {
            names.add(CustomerName.wallet(network.getValue(), wallet.getText().strip()));
        }
        return names;
    }

    BooleanBinding empty() {
        return Bindings.createBooleanBinding(
                () -> outside.getText().isBlank() && wallet.getText().isBlank(),
                outside.textProperty(),
                wallet.textProperty());
    }

    @Override
    public void requestFocus() {
        outside.requestFocus();
    }
}
