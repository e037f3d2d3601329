package dev.strongroom.desktop.screen.pools;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.Network;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Named;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for a network and a number. */
final class NumberBox extends VBox {
    private static final int WIDTH = 480;
    private static final int NUMBER = 120;
    private final NumberForm form;
    private final Messages messages;

    NumberBox(NumberForm form) {
        this.form = form;
        this.messages = form.messages();
        getStyleClass().add("dialog-box");
        setId("number-box");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setFocusTraversable(true);
        boolean isGenerate = form.kind() == NumberForm.Kind.GENERATE;
        Label title =
                new Label(isGenerate ? messages.get("pools.generate.title") : messages.get("pools.threshold.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        Label text = new Label(isGenerate ? messages.get("pools.generate.text") : messages.get("pools.threshold.text"));
        text.setWrapText(true);
        TextField number = new TextField();
        number.setId("pool-number");
        number.setMaxWidth(NUMBER);
        number.textProperty().bindBidirectional(form.numberProperty());
        getChildren()
                .addAll(
                        title,
                        text,
                        field(messages.get("arrival.network"), networks()),
                        field(
                                isGenerate
                                        ? messages.get("pools.generate.number")
                                        : messages.get("pools.threshold.number"),
                                number),
                        problem(),
                        help(),
                        buttons(isGenerate));
        focusedProperty().subscribe(focused -> {
            if (focused) {
                number.requestFocus();
                number.selectAll();
            }
        });
    }

    private ChoiceBox<Network> networks() {
        ChoiceBox<Network> choice = new ChoiceBox<>();
        choice.setId("pool-network");
        choice.getItems().setAll(form.networks());
        choice.setConverter(new Named<>(ArrivalFacts::network));
        choice.valueProperty().bindBidirectional(form.networkProperty());
        return choice;
    }

    private static VBox field(String name, Node input) {
        Label label = new Label(name);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        input.setAccessibleText(name);
        return new VBox(4, label, input);
    }

    private Label problem() {
        Label problem = new Label();
        problem.setId("pool-number-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(form.problemProperty());
        problem.visibleProperty().bind(form.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private Label help() {
        Label help = new Label();
        help.getStyleClass().add(Styles.TEXT_MUTED);
        help.setWrapText(true);
        help.textProperty().bind(Bindings.createStringBinding(form::help, form.networkProperty()));
        return help;
    }

    private HBox buttons(boolean isGenerate) {
        Button back = new Button(messages.get("dialog.back"));
        back.setOnAction(_ -> form.close());
        Button save = new Button();
        save.setId("pool-save");
        save.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> isGenerate
                                ? messages.get(
                                        "pools.generate.action",
                                        form.numberProperty().get().strip())
                                : messages.get(
                                        "pools.threshold.action",
                                        form.numberProperty().get().strip()),
                        form.numberProperty()));
        save.setMnemonicParsing(false);
        save.getStyleClass().add(Styles.ACCENT);
        save.setDefaultButton(true);
        save.setOnAction(_ -> form.save());
        HBox buttons = new HBox(8, back, save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }
}
