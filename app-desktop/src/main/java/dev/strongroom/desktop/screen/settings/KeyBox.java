package dev.strongroom.desktop.screen.settings;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.i18n.Messages;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for the key of a new element. */
final class KeyBox extends VBox {
    private static final int WIDTH = 480;

    /** @param then gets what was typed, trimmed */
    KeyBox(String title, Messages messages, Consumer<String> then, Runnable close) {
        getStyleClass().add("dialog-box");
        setId("key-box");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setFocusTraversable(true);
        Label heading = new Label(title);
        heading.getStyleClass().add(Styles.TITLE_4);
        heading.setWrapText(true);
        Label help = new Label(messages.get("settings.key.help"));
        help.setWrapText(true);
        TextField key = new TextField();
        key.setId("new-key");
        key.setAccessibleText(messages.get("settings.key"));
        Button back = new Button(messages.get("dialog.back"));
        back.setOnAction(_ -> close.run());
        Button add = new Button(messages.get("settings.add"));
        add.setId("key-add");
        add.setMnemonicParsing(false);
        add.getStyleClass().add(Styles.ACCENT);
        add.setDefaultButton(true);
        add.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> key.getText().isBlank(), key.textProperty()));
        add.setOnAction(_ -> then.accept(key.getText().strip()));
        HBox buttons = new HBox(8, back, add);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        Label name = new Label(messages.get("settings.key"));
        name.getStyleClass().add(Styles.TEXT_MUTED);
        getChildren().addAll(heading, help, new VBox(4, name, key), buttons);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                key.requestFocus();
            }
        });
    }
}
