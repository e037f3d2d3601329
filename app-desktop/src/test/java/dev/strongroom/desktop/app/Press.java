package dev.strongroom.desktop.app;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keys pressed in a window that nobody sees; on the UI thread. */
final class Press {
    private Press() {}

    static void key(Scene scene, KeyCode code) {
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_PRESSED, code.getName(), code.getName(), code, false, false, false, false));
        settle(scene);
    }

    /** Draws what changed, as the next pulse would. */
    static void settle(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    static void alt(Scene scene, KeyCode code) {
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_PRESSED, code.getName(), code.getName(), code, false, false, true, false));
        settle(scene);
    }

    static void control(Scene scene, KeyCode code, boolean shift) {
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_PRESSED, code.getName(), code.getName(), code, shift, true, false, false));
        settle(scene);
    }
}
