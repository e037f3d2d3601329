package dev.strongroom.desktop.ui;

import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The commands for what is drawn above it, and why they or one of them are closed. */
@SuppressWarnings("this-escape") // only the lists that every pane has are asked for
public abstract class CommandStrip extends VBox {
    private static final int GAP = 8;
    private final Label why = new Label();
    private final FlowPane buttons;

    protected CommandStrip() {
        this(GAP);
    }

    /** @param gap between two buttons of a line, in pixels */
    protected CommandStrip(double gap) {
        buttons = new FlowPane(gap, GAP);
        getStyleClass().add("approval-strip");
        why.setId("why-not");
        why.getStyleClass().add(Styles.TEXT_MUTED);
        why.setWrapText(true);
        why.managedProperty().bind(why.textProperty().isNotEmpty());
        getChildren().addAll(why, buttons);
    }

    /**
     * Offers these commands and no others.
     *
     * @param closed why some cannot be given; empty where all can
     */
    protected final void offer(ObservableValue<String> closed, Button... commands) {
        why.textProperty().bind(closed);
        buttons.getChildren().setAll(commands);
    }

    /** All of these reasons, each once and on a line of its own; empty where there is none. */
    protected static StringBinding all(StringBinding... reasons) {
        return Bindings.createStringBinding(
                () -> Stream.of(reasons)
                        .map(StringBinding::get)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("\n")),
                reasons);
    }

    /** Offers nothing. */
    protected final void clear() {
        why.textProperty().unbind();
        buttons.getChildren().clear();
    }

    /** Whether there is nothing to do. */
    protected final boolean isEmpty() {
        return buttons.getChildren().isEmpty();
    }

    /**
     * A command.
     *
     * @param closed why it cannot be given; empty where it can
     */
    protected static Button command(String id, String text, StringBinding closed, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.disableProperty().bind(closed.isNotEmpty());
        button.setOnAction(_ -> action.run());
        return button;
    }
}
