package dev.strongroom.desktop.screen.pools;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.PoolBreak;
import dev.strongroom.core.api.PoolCheck;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.AddressLabel;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.Section;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The addresses that are not what a custodian signed. */
final class BreaksBox extends VBox {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 400;
    private static final int NAMES = 150;
    private final Messages messages;

    BreaksBox(PoolCheck check, String words, Messages messages, Runnable close) {
        this.messages = messages;
        getStyleClass().add("dialog-box");
        setId("breaks-box");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        setFocusTraversable(true);
        Label title = new Label(words);
        title.getStyleClass().addAll(Styles.TITLE_4, "problem");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        Label text = new Label(messages.get("pools.breaks.text"));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        VBox list = new VBox(12);
        check.breaks().forEach(broken -> list.getChildren().add(section(broken)));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HEIGHT);
        Button back = new Button(messages.get("dialog.back"));
        back.setOnAction(_ -> close.run());
        HBox buttons = new HBox(back);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, text, scroll, buttons);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                back.requestFocus();
            }
        });
    }

    private Section section(PoolBreak broken) {
        Facts facts = new Facts(NAMES)
                .add(
                        messages.get("pools.breaks.stored"),
                        new AddressLabel(broken.stored().text(), "", messages));
        if (broken.signed() == null) {
            facts.add(messages.get("pools.breaks.signed"), messages.get("pools.breaks.none"));
        } else {
            facts.add(
                    messages.get("pools.breaks.signed"),
                    new AddressLabel(broken.signed().text(), "", messages));
        }
        return new Section(broken.name(), facts.add(messages.get("pools.breaks.why"), broken.reason()));
    }
}
