package dev.strongroom.desktop.address;

import dev.strongroom.core.api.LookAlike;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.AddressLabel;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Known addresses that could be mistaken for another one, a line each, whole. */
public final class LookAlikes extends VBox {
    public LookAlikes(List<LookAlike> alike, Messages messages) {
        setSpacing(4);
        for (LookAlike other : alike) {
            Label name = new Label(messages.get("look-alike.line", messages.name(other.source()), other.label()));
            name.setWrapText(true);
            name.getStyleClass().add("look-alike");
            getChildren().addAll(name, new AddressLabel(other.address().text(), "", messages));
        }
    }
}
