package dev.strongroom.desktop.ui;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.i18n.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** An address as a QR code under what it is, with the address itself below it. */
final class QrBox extends VBox {
    private static final int WIDTH = 460;
    private static final int SIDE = 300;

    QrBox(String address, String what, Messages messages, Runnable close) {
        getStyleClass().add("dialog-box");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label title = new Label(what);
        title.getStyleClass().add(Styles.TITLE_4);
        HBox code = new HBox(new QrCode(address, SIDE, address));
        code.setAlignment(Pos.CENTER);
        Button back = new Button(messages.get("dialog.back"));
        back.setOnAction(_ -> close.run());
        HBox buttons = new HBox(back);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, code, new AddressLabel(address, "", messages), buttons);
        setFocusTraversable(true);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                back.requestFocus();
            }
        });
    }
}
