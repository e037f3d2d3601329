package dev.strongroom.desktop.workstation;

import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.theme.Theme;
import dev.strongroom.desktop.ui.Screen;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The window's content: the frame in the language of now, under the notices. One look only, so that it is told apart.
 */
final class WorkstationWindow {
    private static final String SHEET = "workstation.css";
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private final Workbench bench;
    private final StackPane root = new StackPane();
    private final Scene scene = new Scene(root, WIDTH, HEIGHT);
    private @Nullable Screen frame;

    WorkstationWindow(Workbench bench, Messages messages, Region notices) {
        this.bench = bench;
        Theme.DARK.dress(scene);
        scene.getStylesheets()
                .add(Objects.requireNonNull(WorkstationWindow.class.getResource(SHEET))
                        .toExternalForm());
        root.getStyleClass().add("workstation-root");
        root.getChildren().setAll(new StackPane(), notices);
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        messages.languageProperty().subscribe(_ -> draw());
        int number = 1;
        for (Place place : Place.values()) {
            KeyCode digit = KeyCode.getKeyCode(Integer.toString(number++));
            scene.getAccelerators()
                    .put(new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN), () -> frame().go(place));
        }
    }

    private void draw() {
        Place place = Place.SIGNING;
        if (frame != null) {
            place = frame().place();
            frame.view().onHide();
        }
        Screen next = bench.screens().load(FrameView.class);
        frame = next;
        root.getChildren().set(0, next.root());
        next.view().onShow();
        if (place != Place.SIGNING) {
            frame().go(place);
        }
    }

    /**
     * Nobody is here: wipes what is open or typed, and goes back to where a vault is unlocked. Answers false while a
     * signature is being made, which is not cut short.
     */
    boolean lock() {
        if (bench.isSigning()) {
            return false;
        }
        boolean hadVault = bench.lock();
        frame().go(Place.SIGNING);
        if (hadVault) {
            bench.tellIdle();
        }
        return true;
    }

    FrameView frame() {
        return (FrameView) Objects.requireNonNull(frame).view();
    }

    Scene scene() {
        return scene;
    }
}
