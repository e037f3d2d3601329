package dev.strongroom.desktop.screen.pools;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.NameTemplate;
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

/** Asks for a network, and for a number or a template of names. */
final class PoolBox extends VBox {
    private static final int WIDTH = 480;
    private static final int NUMBER = 120;
    private static final int NAME = 320;
    private final PoolForm form;
    private final Messages messages;

    PoolBox(PoolForm form) {
        this.form = form;
        this.messages = form.messages();
        getStyleClass().add("dialog-box");
        setId("pool-box");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setFocusTraversable(true);
        Label title = new Label(title());
        title.getStyleClass().add(Styles.TITLE_4);
        Label text = new Label(text());
        text.setWrapText(true);
        TextField number = new TextField();
        number.setId("pool-value");
        number.setMaxWidth(form.kind() == PoolForm.Kind.NAMES ? NAME : NUMBER);
        number.textProperty().bindBidirectional(form.valueProperty());
        getChildren()
                .addAll(
                        title,
                        text,
                        field(messages.get("arrival.network"), networks()),
                        field(asked(), number),
                        problem(),
                        help(),
                        buttons());
        focusedProperty().subscribe(focused -> {
            if (focused) {
                number.requestFocus();
                number.selectAll();
            }
        });
    }

    private String title() {
        return switch (form.kind()) {
            case GENERATE -> messages.get("pools.generate.title");
            case THRESHOLD -> messages.get("pools.threshold.title");
            case NAMES -> messages.get("pools.names.title");
        };
    }

    private String text() {
        return switch (form.kind()) {
            case GENERATE -> messages.get("pools.generate.text");
            case THRESHOLD -> messages.get("pools.threshold.text");
            case NAMES -> messages.get("pools.names.text", NameTemplate.NUMBER, NameTemplate.NETWORK);
        };
    }

    private String asked() {
        return switch (form.kind()) {
            case GENERATE -> messages.get("pools.generate.number");
            case THRESHOLD -> messages.get("pools.threshold.number");
            case NAMES -> messages.get("pools.names.template");
        };
    }

    private String action() {
        String value = form.valueProperty().get().strip();
        return switch (form.kind()) {
            case GENERATE -> messages.get("pools.generate.action", value);
            case THRESHOLD -> messages.get("pools.threshold.action", value);
            case NAMES -> messages.get("pools.names.action");
        };
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
        problem.setId("pool-value-problem");
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
        help.textProperty()
                .bind(Bindings.createStringBinding(form::help, form.networkProperty(), form.valueProperty()));
        return help;
    }

    private HBox buttons() {
        Button back = new Button(messages.get("dialog.back"));
        back.setOnAction(_ -> form.close());
        Button save = new Button();
        save.setId("pool-save");
        save.textProperty().bind(Bindings.createStringBinding(this::action, form.valueProperty()));
        save.setMnemonicParsing(false);
        save.getStyleClass().add(Styles.ACCENT);
        save.setDefaultButton(true);
        save.setOnAction(_ -> form.save());
        HBox buttons = new HBox(8, back, save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }
}
