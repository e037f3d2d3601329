package dev.strongroom.desktop.ui;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.i18n.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A whole address in groups of four, the first and the last group stronger, with its name first where it has one. The
 * copy button reads the clipboard again and says so when something else stands there.
 */
public final class AddressLabel extends HBox {
    public AddressLabel(String address, String name, Messages messages) {
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(4);
        setFillHeight(false);
        getStyleClass().add("address-label");
        if (!name.isEmpty()) {
            Label known = new Label(name, new FontIcon("mdmz-star"));
            known.getStyleClass().add(Styles.TEXT_BOLD);
            getChildren().add(known);
        }
        TextFlow flow = flow(address);
        flow.setAccessibleText(address);
        getChildren().addAll(flow, copy(address, messages));
    }

    /** Copies an address, and says whether the clipboard holds it now. */
    static Button copy(String address, Messages messages) {
        Button copy = new Button(null, new FontIcon("mdal-content_copy"));
        copy.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        copy.setAccessibleText(messages.get("address.copy"));
        Tooltip tip = new Tooltip(messages.get("address.copy"));
        copy.setTooltip(tip);
        copy.setOnAction(_ ->
                tip.setText(copied(address) ? messages.get("address.copied") : messages.get("address.copy-failed")));
        return copy;
    }

    private static boolean copied(String address) {
        ClipboardContent content = new ClipboardContent();
        content.putString(address);
        Clipboard clipboard = Clipboard.getSystemClipboard();
        clipboard.setContent(content);
        return address.equals(clipboard.getString());
    }

    private static TextFlow flow(String address) {
        String[] groups = Formats.groups(address).split(" ", -1);
        TextFlow flow = new TextFlow();
        for (int i = 0; i < groups.length; i++) {
            Text text = new Text(i == groups.length - 1 ? groups[i] : groups[i] + " ");
            text.getStyleClass().add("address");
            if (i == 0 || i == groups.length - 1) {
                text.getStyleClass().add("address-end");
            }
            flow.getChildren().add(text);
        }
        return flow;
    }
}
