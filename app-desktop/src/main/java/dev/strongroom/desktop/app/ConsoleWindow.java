package dev.strongroom.desktop.app;

import atlantafx.base.controls.ModalPane;
import dev.strongroom.desktop.dialog.Choosing;
import dev.strongroom.desktop.dialog.Dialogs;
import dev.strongroom.desktop.dialog.ModalDialogs;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.Notifier;
import dev.strongroom.desktop.notify.Toasts;
import dev.strongroom.desktop.theme.Theme;
import java.security.SecureRandom;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/** The window's layers: content, short messages, questions; and its clothes. */
public final class ConsoleWindow {
    private final StackPane content = new StackPane();
    private final Toasts toasts;
    private final ModalDialogs dialogs;
    private final Scene scene;
    private final ObjectProperty<Theme> theme;

    public ConsoleWindow(Messages messages, SecureRandom random, Theme first, double width, double height) {
        this(messages, random, Choosing.bySystem(), first, width, height);
    }

    /** @param choosing how files are chosen */
    ConsoleWindow(Messages messages, SecureRandom random, Choosing choosing, Theme first, double width, double height) {
        first.use();
        toasts = new Toasts(messages, random);
        ModalPane modal = new ModalPane();
        dialogs = new ModalDialogs(modal, choosing, messages);
        StackPane.setAlignment(toasts.layer(), Pos.TOP_CENTER);
        scene = new Scene(new StackPane(content, toasts.layer(), modal), width, height);
        theme = new SimpleObjectProperty<>(first);
        theme.subscribe(next -> next.dress(scene));
    }

    public Scene scene() {
        return scene;
    }

    Dialogs dialogs() {
        return dialogs;
    }

    Notifier notifier() {
        return toasts;
    }

    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** What nobody catches on this thread is told from now on. */
    void takeUncaught() {
        toasts.takeUncaught();
    }

    void show(Parent root) {
        content.getChildren().setAll(root);
    }
}
