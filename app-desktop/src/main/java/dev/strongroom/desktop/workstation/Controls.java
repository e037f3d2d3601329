package dev.strongroom.desktop.workstation;

import dev.strongroom.desktop.selftest.Faulty;
import java.nio.file.Path;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** The window as hands use it, for the self-test; on the UI thread. Every call answers true, or throws. */
final class Controls {
    private final WorkstationWindow window;

    /** Opens the window. */
    Controls(WorkstationWindow window) {
        this.window = window;
        Stage stage = new Stage();
        stage.setScene(window.scene());
        stage.show();
        draw();
    }

    boolean go(Place place) {
        window.frame().go(place);
        return draw();
    }

    boolean press(String selector) {
        draw();
        Button button = (Button) find(selector);
        Faulty.unless(!button.isDisabled(), selector + " cannot be pressed");
        button.fire();
        return draw();
    }

    boolean fill(String selector, String text) {
        ((TextField) find(selector)).setText(text);
        return true;
    }

    boolean choose(String selector, Path file) {
        ((TextField) find(selector).lookup(".path")).setText(file.toString());
        return true;
    }

    /** Types into a secret field, then Enter. */
    boolean type(String selector, String text) {
        Node field = find(selector);
        text.chars().forEach(c -> Event.fireEvent(field, key(Character.toString(c), KeyCode.UNDEFINED)));
        Event.fireEvent(field, key("", KeyCode.ENTER));
        return true;
    }

    private static KeyEvent key(String text, KeyCode code) {
        return new KeyEvent(
                text.isEmpty() ? KeyEvent.KEY_PRESSED : KeyEvent.KEY_TYPED,
                text,
                text,
                code,
                false,
                false,
                false,
                false);
    }

    /** The number in a label's text. */
    int number(String selector) {
        return Integer.parseInt(((Label) find(selector)).getText().replaceAll("[^0-9]", ""));
    }

    private Node find(String selector) {
        return Objects.requireNonNull(root().lookup(selector), () -> "no " + selector + " on the screen");
    }

    private Parent root() {
        return window.scene().getRoot();
    }

    private boolean draw() {
        root().applyCss();
        root().layout();
        return true;
    }
}
