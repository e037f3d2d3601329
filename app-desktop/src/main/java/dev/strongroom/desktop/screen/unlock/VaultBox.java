package dev.strongroom.desktop.screen.unlock;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.dialog.Dialogs;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.secret.SecretField;
import dev.strongroom.desktop.ui.FilePick;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Whose vault, and its password: how people sit down at a desk at which they have no seat. */
public final class VaultBox extends VBox {
    private static final int WIDTH = 560;
    private final ObjectProperty<@Nullable Path> vault = new SimpleObjectProperty<>();

    /** @param last the vault that was unlocked here last; null for none */
    public VaultBox(@Nullable Path last, UnlockViewModel model, Messages messages, Dialogs dialogs) {
        model.begin();
        getStyleClass().add("dialog-box");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label title = new Label(messages.get("unlock.vault.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        Label lead = new Label(messages.get("unlock.vault.lead"));
        lead.setWrapText(true);
        FilePick file = new FilePick();
        file.setId("unlock-vault");
        file.setLabel(messages.get("unlock.vault.file"));
        file.setChoose(messages.get("unlock.vault.choose"));
        vault.set(last);
        file.bind(vault);
        SecretField password = new SecretField();
        password.setId("unlock-password");
        password.setPromptText(messages.get("unlock.password"));
        Label problem = new Label();
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        Label capsLock = new Label(messages.get("unlock.caps-lock"));
        capsLock.getStyleClass().add(Styles.WARNING);
        capsLock.visibleProperty().bind(password.capsLockProperty());
        capsLock.managedProperty().bind(capsLock.visibleProperty());
        Button back = new Button(messages.get("unlock.later"));
        back.setMnemonicParsing(false);
        back.setOnAction(_ -> dialogs.close());
        Button open = new Button(messages.get("unlock.action"));
        open.setMnemonicParsing(false);
        open.getStyleClass().add(Styles.ACCENT);
        open.disableProperty()
                .bind(model.busyProperty()
                        .or(vault.isNull())
                        .or(password.lengthProperty().isEqualTo(0)));
        open.setOnAction(_ -> {
            Path chosen = vault.get();
            if (chosen != null) {
                model.unlock(chosen, password.take(), () -> dialogs.close(this));
            }
        });
        password.setOnAction(_ -> open.fire());
        HBox buttons = new HBox(8, back, open);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, lead, file, password, capsLock, problem, buttons);
        setFocusTraversable(true);
        focusedProperty().subscribe(focused -> {
            if (focused && last == null) {
                file.focus();
            } else if (focused) {
                password.requestFocus();
            }
        });
    }
}
