package dev.strongroom.desktop.screen.customers;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.CustomerName;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.dialog.Dialogs;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Facts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The names of a customer: each can be taken away, and others given in their place. */
final class NamesBox extends VBox {
    private static final int WIDTH = 560;

    NamesBox(CustomersViewModel model, CustomerDetail detail) {
        Messages messages = model.messages();
        Dialogs dialogs = model.said().dialogs();
        String customer = detail.customer().id();
        getStyleClass().add("dialog-box");
        setId("names-box");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setFocusTraversable(true);
        Label title = new Label(messages.get("customers.names.title", customer));
        title.getStyleClass().add(Styles.TITLE_4);
        Facts kept = new Facts();
        for (CustomerName name : detail.names()) {
            Label text = new Label(name.text());
            text.setWrapText(true);
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            Button take = new Button(messages.get("customers.names.take"));
            take.setMnemonicParsing(false);
            take.setMinWidth(USE_PREF_SIZE);
            take.getStyleClass().add(Styles.SMALL);
            take.setOnAction(_ -> {
                dialogs.close();
                model.commands().unname(customer, name);
            });
            kept.add(kind(name, messages), new HBox(8, text, take));
        }
        NameFields fields = new NameFields(model.networks(), messages);
        Button back = new Button(messages.get("dialog.back"));
        back.setOnAction(_ -> dialogs.close());
        Button save = new Button(messages.get("customers.names.action"));
        save.setId("names-save");
        save.getStyleClass().add(Styles.ACCENT);
        save.setDefaultButton(true);
        save.disableProperty().bind(fields.empty());
        save.setOnAction(_ -> {
            dialogs.close();
            model.commands().name(customer, fields.names());
        });
        HBox buttons = new HBox(8, back, save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, kept, fields, buttons);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                fields.requestFocus();
            }
        });
    }

    /** Whether it is the outside id, or a wallet of which network. */
    static String kind(CustomerName name, Messages messages) {
        return name.network() == null
                ? messages.get("customers.name.outside.short")
                : messages.get("customers.name.wallet.short", ArrivalFacts.network(name.network()));
    }
}
