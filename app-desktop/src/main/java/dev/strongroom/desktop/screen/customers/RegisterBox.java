package dev.strongroom.desktop.screen.customers;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.dialog.Dialogs;
import dev.strongroom.desktop.i18n.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for the id of a new customer, or by what else the customer is known. */
final class RegisterBox extends VBox {
    private static final int WIDTH = 560;

    RegisterBox(CustomersViewModel model) {
        Messages messages = model.messages();
        Dialogs dialogs = model.said().dialogs();
        getStyleClass().add("dialog-box");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setFocusTraversable(true);
        Label title = new Label(messages.get("customers.register.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        Label name = new Label(messages.get("customers.register.id"));
        name.setWrapText(true);
        name.getStyleClass().add(Styles.TEXT_MUTED);
        TextField id = new TextField();
        id.setId("customer-id");
        id.setAccessibleText(name.getText());
        NameFields names = new NameFields(model.networks(), messages);
        Button back = new Button(messages.get("dialog.back"));
        back.setOnAction(_ -> dialogs.close());
        Button register = new Button(messages.get("customers.register.action"));
        register.setId("customer-register");
        register.getStyleClass().add(Styles.ACCENT);
        register.setDefaultButton(true);
        register.disableProperty().bind(id.textProperty().isEmpty().and(names.empty()));
        register.setOnAction(_ -> {
            dialogs.close();
            model.commands().register(id.getText().strip(), names.names());
        });
        HBox buttons = new HBox(8, back, register);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, new VBox(4, name, id), names, buttons);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                id.requestFocus();
            }
        });
    }
}
