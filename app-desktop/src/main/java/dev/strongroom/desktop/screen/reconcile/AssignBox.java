package dev.strongroom.desktop.screen.reconcile;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks who is to look into a break. */
final class AssignBox extends VBox {
    private static final int WIDTH = 420;

    /**
     * @param difference what is off
     * @param staff ids of the roster
     * @param owner who looks into it now; null for nobody
     * @param then gets who was chosen; null for nobody
     */
    AssignBox(
            String difference,
            List<String> staff,
            @Nullable String owner,
            Messages messages,
            Consumer<@Nullable String> then,
            Runnable close) {
        getStyleClass().add("dialog-box");
        setId("assign-box");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setFocusTraversable(true);
        Label title = new Label(messages.get("reconcile.assign.title", difference));
        title.getStyleClass().add(Styles.TITLE_4);
        title.setWrapText(true);
        ChoiceBox<Optional<String>> choice = new ChoiceBox<>();
        choice.setId("assign-to");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.getItems()
                .setAll(Stream.concat(
                                Stream.of(Optional.<String>empty()),
                                staff.stream().map(Optional::of))
                        .toList());
        choice.setConverter(new Named<>(chosen -> chosen.orElseGet(() -> messages.get("reconcile.nobody"))));
        choice.setAccessibleText(messages.get("reconcile.owner"));
        choice.setValue(Optional.ofNullable(owner));
        Label name = new Label(messages.get("reconcile.owner"));
        name.getStyleClass().add(Styles.TEXT_MUTED);
        Button back = new Button(messages.get("dialog.back"));
        back.setOnAction(_ -> close.run());
        Button save = new Button();
        save.setId("assign-save");
        save.setMnemonicParsing(false);
        save.getStyleClass().add(Styles.ACCENT);
        save.setDefaultButton(true);
        save.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> choice.getValue()
                                .map(chosen -> messages.get("reconcile.assign.action", chosen))
                                .orElseGet(() -> messages.get("reconcile.assign.nobody")),
                        choice.valueProperty()));
        save.setOnAction(_ -> then.accept(choice.getValue().orElse(null)));
        HBox buttons = new HBox(8, back, save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, new VBox(4, name, choice), buttons);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                choice.requestFocus();
            }
        });
    }
}
