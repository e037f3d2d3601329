package dev.strongroom.desktop.screen.unlock;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.dialog.Dialogs;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.secret.SecretField;
import dev.strongroom.desktop.session.Seat;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The password of a seat's vault. */
public final class UnlockBox extends VBox {
    private static final int WIDTH = 440;

    public UnlockBox(Seat seat, UnlockViewModel model, Messages messages, Dialogs dialogs) {
        model.begin();
        getStyleClass().add("dialog-box");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label title = new Label(messages.get("unlock.title", seat.title()));
        title.getStyleClass().add(Styles.TITLE_4);
        SecretField password = new SecretField();
        password.setId("unlock-password");
        password.setPromptText(messages.get("unlock.password"));
        Label capsLock = new Label(messages.get("unlock.caps-lock"));
        capsLock.getStyleClass().add(Styles.WARNING);
        capsLock.visibleProperty().bind(password.capsLockProperty());
        capsLock.managedProperty().bind(capsLock.visibleProperty());
        Label problem = new Label();
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        Button back = new Button(messages.get("dialog.back"));
        back.setOnAction(_ -> dialogs.close());
        Button open = new Button(messages.get("unlock.action"));
        open.getStyleClass().add(Styles.ACCENT);
        open.disableProperty()
                .bind(model.busyProperty().or(password.lengthProperty().isEqualTo(0)));
        open.setOnAction(_ -> model.unlock(seat.vault(), password.take(), () -> dialogs.close(this)));
        password.setOnAction(_ -> open.fire());
        HBox buttons = new HBox(8, back, open);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        Label vault = new Label(messages.get("unlock.vault", seat.vault()));
        vault.getStyleClass().add(Styles.TEXT_MUTED);
        vault.setWrapText(true);
        getChildren().addAll(title, vault, password, capsLock, problem, buttons);
        setFocusTraversable(true);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                password.requestFocus();
            }
        });
    }
}
