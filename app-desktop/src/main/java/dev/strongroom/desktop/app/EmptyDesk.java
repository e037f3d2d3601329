package dev.strongroom.desktop.app;

import atlantafx.base.theme.Styles;
import java.util.ResourceBundle;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the window shows while it has no screens: what there is, and where to go on. */
final class EmptyDesk extends VBox {
    EmptyDesk(ResourceBundle messages) {
        Label title = new Label(messages.getString("empty.title"));
        title.getStyleClass().add(Styles.TITLE_3);
        Label text = new Label(messages.getString("empty.text"));
        text.getStyleClass().add(Styles.TEXT_MUTED);
        text.setWrapText(true);
        getChildren().addAll(title, text);
        setAlignment(Pos.CENTER);
        setSpacing(8);
    }
}
