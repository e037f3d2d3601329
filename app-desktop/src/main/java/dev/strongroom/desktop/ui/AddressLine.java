package dev.strongroom.desktop.ui;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.dialog.Dialogs;
import dev.strongroom.desktop.i18n.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** A whole address that somebody is to pay to: in groups of four, to copy, and to show as a QR code. */
public final class AddressLine extends HBox {
    /** @param what it is, above its code: one pays to a deposit address for other reasons than to a hot wallet */
    public AddressLine(String address, String what, Said said) {
        Messages messages = said.messages();
        Dialogs dialogs = said.dialogs();
        AddressLabel label = new AddressLabel(address, "", messages);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button code = new Button(null, new FontIcon("mdmz-qr_code"));
        code.setId("qr");
        code.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        code.setAccessibleText(messages.get("address.qr"));
        code.setTooltip(new Tooltip(messages.get("address.qr")));
        code.setOnAction(_ -> dialogs.show(new QrBox(address, what, messages, dialogs::close)));
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(label, code);
    }
}
