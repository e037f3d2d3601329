package dev.strongroom.desktop.table;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** The button beside a table that writes it to a file. */
public final class ExportButton extends Button {
    public ExportButton() {
        setGraphic(new FontIcon("mdmz-save_alt"));
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        setMinWidth(USE_PREF_SIZE);
    }

    /** What is written, in words; an icon alone says it to nobody. */
    public String getWhat() {
        return getAccessibleText();
    }

    public void setWhat(String what) {
        setAccessibleText(what);
        setTooltip(new Tooltip(what));
    }
}
