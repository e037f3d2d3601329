package dev.strongroom.desktop.screen.withdrawals;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.settings.SavedFilter;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks how a filter is to be called. */
final class FilterNameBox extends VBox {
    private static final int WIDTH = 420;

    FilterNameBox(Messages messages, Runnable back, Consumer<String> then) {
        getStyleClass().add("dialog-box");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label title = new Label(messages.get("filters.save.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        TextField name = new TextField();
        name.setId("filter-name");
        name.setPromptText(messages.get("filters.name"));
        name.setAccessibleText(messages.get("filters.name"));
        Button no = new Button(messages.get("dialog.back"));
        no.setMnemonicParsing(false);
        no.setOnAction(_ -> back.run());
        Button yes = new Button(messages.get("filters.save.action"));
        yes.setMnemonicParsing(false);
        yes.getStyleClass().add(Styles.ACCENT);
        yes.disableProperty().bind(Bindings.createBooleanBinding(() -> !fits(name.getText()), name.textProperty()));
        yes.setOnAction(_ -> then.accept(name.getText()));
        name.setOnAction(_ -> yes.fire());
        HBox buttons = new HBox(8, no, yes);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, name, buttons);
        setFocusTraversable(true);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                name.requestFocus();
            }
        });
    }

    private static boolean fits(String name) {
        int length = name.strip().length();
        return length > 0 && length <= SavedFilter.LONGEST_NAME;
    }
}
