package dev.strongroom.desktop.workstation.part;

import dev.strongroom.desktop.workstation.trouble.Trouble;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Why a step was not done: what happened, whether money can move, what to do; then the code and its figures. */
public final class TroubleBox extends HBox {
    private final Label what = label("trouble-what");
    private final Label money = label("trouble-money");
    private final Label now = label("trouble-now");
    private final Label detail = label("trouble-detail");

    public TroubleBox() {
        getStyleClass().add("trouble");
        VBox text = new VBox(what, money, now, detail);
        text.getStyleClass().add("trouble-text");
        setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(new FontIcon("mdal-error"), text);
        setAccessibleRole(AccessibleRole.TEXT);
        show(null);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    /** Shows it, or nothing where it is null. */
    public void show(@Nullable Trouble trouble) {
        setVisible(trouble != null);
        setManaged(trouble != null);
        if (trouble != null) {
            what.setText(trouble.what());
            money.setText(trouble.money());
            now.setText(trouble.now());
            detail.setText(trouble.detail().isEmpty() ? trouble.code() : trouble.code() + "  ·  " + trouble.detail());
            setAccessibleText(trouble.what() + " " + trouble.money() + " " + trouble.now());
        }
    }
}
