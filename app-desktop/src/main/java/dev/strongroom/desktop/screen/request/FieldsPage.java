package dev.strongroom.desktop.screen.request;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.BookEntry;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Named;
import dev.strongroom.desktop.ui.ProblemLine;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Who, how much, to where, what for. */
final class FieldsPage extends VBox {
    private final RequestViewModel model;
    private final Messages messages;
    private final ChoiceBox<Token> tokens = new ChoiceBox<>();

    FieldsPage(RequestViewModel model) {
        this.model = model;
        this.messages = model.messages();
        setSpacing(12);
        Label title = new Label(messages.get("request.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        TextField customer = text("request-customer", messages.get("request.customer"));
        customer.textProperty().bindBidirectional(model.customerProperty());
        TextField amount = text("request-amount", messages.get("request.amount"));
        amount.textProperty().bindBidirectional(model.amountProperty());
        amount.setPromptText("12500.50");
        HBox.setHgrow(amount, Priority.ALWAYS);
        TextField to = text("request-to", messages.get("request.to"));
        to.textProperty().bindBidirectional(model.toProperty());
        to.getStyleClass().add("address-field");
        HBox.setHgrow(to, Priority.ALWAYS);
        TextField reference = text("request-reference", messages.get("request.reference"));
        reference.textProperty().bindBidirectional(model.referenceProperty());
        getChildren()
                .addAll(
                        title,
                        field(messages.get("request.customer"), customer, Field.CUSTOMER),
                        field(messages.get("request.amount"), new HBox(8, amount, tokens()), Field.AMOUNT),
                        field(messages.get("request.to"), new HBox(8, to, book()), Field.TO),
                        field(messages.get("request.reference"), reference, Field.REFERENCE),
                        new ProblemLine(model.problems(), Field.ALL),
                        buttons());
        focusedProperty().subscribe(focused -> {
            if (focused) {
                customer.requestFocus();
            }
        });
    }

    private static TextField text(String id, String name) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        return field;
    }

    private VBox field(String name, Node input, Field field) {
        Label label = new Label(name);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return new VBox(4, label, input, new ProblemLine(model.problems(), field));
    }

    private ChoiceBox<Token> tokens() {
        tokens.setId("request-token");
        tokens.getItems().setAll(model.tokens());
        tokens.setAccessibleText(messages.get("request.asset"));
        tokens.setConverter(new Named<>(token -> token.symbol() + "  ·  "
                + Registry.builtIn().network(token.asset().network()).name()));
        tokens.valueProperty().bindBidirectional(model.tokenProperty());
        return tokens;
    }

    private MenuButton book() {
        MenuButton menu = new MenuButton(messages.get("request.from-book"));
        menu.setId("request-book");
        tokens.valueProperty().subscribe(_ -> fill(menu));
        return menu;
    }

    private void fill(MenuButton menu) {
        List<BookEntry> entries = model.book();
        menu.setDisable(entries.isEmpty());
        menu.getItems()
                .setAll(entries.stream()
                        .map(entry -> {
                            MenuItem item = new MenuItem(entry.label());
                            item.setMnemonicParsing(false);
                            item.setOnAction(
                                    _ -> model.toProperty().set(entry.address().text()));
                            return item;
                        })
                        .toList());
    }

    private HBox buttons() {
        Button back = new Button(messages.get("dialog.back"));
        back.setOnAction(_ -> model.close());
        Button next = new Button(messages.get("request.next"));
        next.setId("request-next");
        next.getStyleClass().add(Styles.ACCENT);
        next.setDefaultButton(true);
        next.disableProperty().bind(model.busyProperty());
        next.setOnAction(_ -> model.next());
        HBox buttons = new HBox(8, back, next);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }
}
