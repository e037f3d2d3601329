package dev.strongroom.desktop.screen.customers;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.Token;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Named;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Fields of a transfer to another customer, and what it would leave behind. */
final class TransferBox extends VBox {
    private static final int WIDTH = 560;
    private static final int TOKEN = 220;
    private final TransferForm form;
    private final Messages messages;
    private final VBox preview = new VBox();

    TransferBox(TransferForm form) {
        this.form = form;
        this.messages = form.messages();
        getStyleClass().add("dialog-box");
        setId("transfer-box");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setFocusTraversable(true);
        Label title =
                new Label(messages.get("customers.transfer.title", form.from().id()));
        title.getStyleClass().add(Styles.TITLE_4);
        title.setWrapText(true);
        Label text =
                new Label(messages.get("customers.transfer.text", form.from().id()));
        text.setWrapText(true);
        TextField to = input("transfer-to", form.toProperty());
        TextField amount = input("transfer-amount", form.amountProperty());
        HBox.setHgrow(amount, Priority.ALWAYS);
        Node both = field(messages.get("customers.transfer.amount"), amount);
        HBox.setHgrow(both, Priority.ALWAYS);
        form.lookProperty().subscribe(this::draw);
        getChildren()
                .addAll(
                        title,
                        text,
                        field(messages.get("customers.transfer.to"), to),
                        new HBox(8, both, field(messages.get("customers.transfer.asset"), tokens())),
                        field(messages.get("customers.transfer.note"), input("transfer-note", form.noteProperty())),
                        preview,
                        problem(),
                        buttons());
        focusedProperty().subscribe(focused -> {
            if (focused) {
                to.requestFocus();
            }
        });
    }

    private static TextField input(String id, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private ChoiceBox<Token> tokens() {
        ChoiceBox<Token> choice = new ChoiceBox<>();
        choice.setId("transfer-asset");
        choice.setPrefWidth(TOKEN);
        choice.getItems().setAll(form.tokens());
        choice.setConverter(new Named<>(Formats::name));
        choice.valueProperty().bindBidirectional(form.tokenProperty());
        return choice;
    }

    private static VBox field(String name, Node input) {
        Label label = new Label(name);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        input.setAccessibleText(name);
        return new VBox(4, label, input);
    }

    private void draw(TransferForm.@Nullable Look look) {
        if (look == null) {
            Label waiting = new Label(messages.get("customers.transfer.preview"));
            waiting.getStyleClass().add(Styles.TEXT_MUTED);
            waiting.setWrapText(true);
            preview.getChildren().setAll(waiting);
            return;
        }
        preview.getChildren()
                .setAll(new Facts()
                        .add(
                                look.request().from(),
                                form.change(
                                        look.preview().fromBefore(),
                                        look.preview().fromAfter()))
                        .add(
                                look.request().to(),
                                form.change(
                                        look.preview().toBefore(),
                                        look.preview().toAfter())));
    }

    private Label problem() {
        Label problem = new Label();
        problem.setId("transfer-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(form.problemProperty());
        problem.visibleProperty().bind(form.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private HBox buttons() {
        Button back = new Button(messages.get("dialog.back"));
        back.setOnAction(_ -> form.close());
        Button give = new Button();
        give.setId("transfer-give");
        give.setMnemonicParsing(false);
        give.getStyleClass().add(Styles.ACCENT);
        give.setDefaultButton(true);
        give.textProperty().bind(Bindings.createStringBinding(form::action, form.lookProperty()));
        give.disableProperty().bind(form.lookProperty().isNull().or(form.busyProperty()));
        give.setOnAction(_ -> form.make());
        HBox buttons = new HBox(8, back, give);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }
}
