package dev.strongroom.desktop.ui;

import dev.strongroom.desktop.i18n.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** An address by its ends, whole when the pointer rests on it, with a button that copies all of it. */
public final class AddressCell<T> extends TableCell<T, String> {
    private final Messages messages;

    public AddressCell(Messages messages) {
        this.messages = messages;
        getStyleClass().add("address-cell");
    }

    @Override
    protected void updateItem(@Nullable String address, boolean empty) {
        super.updateItem(address, empty);
        setText(null);
        setGraphic(address == null || address.isEmpty() || empty ? null : drawn(address));
    }

    private HBox drawn(String address) {
        Label ends = new Label(Formats.brief(address));
        ends.setMinWidth(USE_PREF_SIZE);
        ends.setTooltip(new Tooltip(Formats.groups(address)));
        HBox line = new HBox(4, ends, AddressLabel.copy(address, messages));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
