package dev.strongroom.desktop.screen.energy;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.AddressLabel;
import dev.strongroom.desktop.ui.Facts;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for the amount of a step, and says what comes of it before it is asked for. */
final class EnergyBox extends VBox {
    private static final int WIDTH = 600;
    private static final int AMOUNT = 220;
    private final EnergyForm form;
    private final Messages messages;
    private final VBox facts = new VBox();

    EnergyBox(EnergyForm form) {
        this.form = form;
        this.messages = form.messages();
        getStyleClass().add("dialog-box");
        setId("energy-box");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setFocusTraversable(true);
        Label title = new Label(form.title());
        title.getStyleClass().add(Styles.TITLE_4);
        title.setWrapText(true);
        Label text = new Label(form.text());
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        boolean isFixed = form.step() == EnergyStep.COLLECT;
        TextField amount = amount(isFixed);
        facts.getStyleClass().add("preview");
        facts.setId("energy-facts");
        form.orderProperty().subscribe(this::draw);
        draw();
        Button back = new Button(messages.get("dialog.back"));
        back.setOnAction(_ -> form.close());
        getChildren()
                .addAll(
                        title,
                        text,
                        new AddressLabel(form.wallet().wallet().text(), "", messages),
                        field(amount),
                        problem(),
                        facts,
                        buttons(back));
        focusedProperty().subscribe(focused -> {
            if (focused) {
                (isFixed ? back : amount).requestFocus();
            }
        });
    }

    private TextField amount(boolean isFixed) {
        TextField amount = new TextField();
        amount.setId("energy-amount");
        amount.setMaxWidth(AMOUNT);
        amount.textProperty().bindBidirectional(form.amountProperty());
        amount.setEditable(!isFixed);
        amount.disableProperty().bind(form.busyProperty());
        return amount;
    }

    private VBox field(TextField amount) {
        Label label = new Label(messages.get("energy.amount", form.coin().symbol()));
        label.getStyleClass().add(Styles.TEXT_MUTED);
        amount.setAccessibleText(label.getText());
        return new VBox(4, label, amount);
    }

    private Label problem() {
        Label problem = new Label();
        problem.setId("energy-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(form.problemProperty());
        problem.visibleProperty().bind(form.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private void draw() {
        Facts lines = new Facts();
        form.facts().forEach(fact -> lines.add(fact.name(), fact.value()));
        facts.getChildren().setAll(lines);
    }

    /** Enter asks for nothing: what is staked cannot be paid with for weeks. */
    private HBox buttons(Button back) {
        Button ask = new Button();
        ask.setId("energy-ask");
        ask.setMnemonicParsing(false);
        ask.getStyleClass().add(Styles.ACCENT);
        ask.textProperty().bind(Bindings.createStringBinding(form::action, form.orderProperty()));
        ask.disableProperty().bind(form.orderProperty().isNull().or(form.busyProperty()));
        ask.setOnAction(_ -> form.ask());
        HBox buttons = new HBox(8, back, ask);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }
}
