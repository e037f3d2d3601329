package dev.strongroom.desktop.shell;

import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.session.Session;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys that work on every screen. Letters work only where nobody types text; behind a question only freezing and
 * locking work.
 */
public final class Keys {
    private static final KeyCombination PALETTE = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination FREEZE =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination LOCK = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);
    private final ShellActions actions;
    private final Navigator navigator;
    private final Session session;
    private boolean goes;

    public Keys(ShellActions actions, Navigator navigator, Session session) {
        this.actions = actions;
        this.navigator = navigator;
        this.session = session;
    }

    /** Listens to a window before anything in it does. */
    public void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (pressed(event, scene)) {
                event.consume();
            }
        });
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !isTyping(scene) && !actions.isCovered()) {
                actions.help();
                event.consume();
            }
        });
    }

    private boolean pressed(KeyEvent event, Scene scene) {
        if (FREEZE.match(event)) {
            actions.freeze();
        } else if (LOCK.match(event)) {
            session.lock();
        } else if (actions.isCovered()) {
            goes = false;
            return false;
        } else if (PALETTE.match(event)) {
            actions.palette();
        } else if (BACK.match(event)) {
            navigator.back();
        } else {
            return !isTyping(scene) && letter(event);
        }
        return true;
    }

    /** {@code g}, then the letter of a place. */
    private boolean letter(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        if (goes) {
            goes = false;
            for (Place place : Place.values()) {
                if (event.getCode().getName().equals(place.letter())) {
                    navigator.go(place);
                    return true;
                }
            }
            return false;
        }
        goes = event.getCode() == KeyCode.G;
        return goes;
    }

    private static boolean isTyping(Scene scene) {
        return scene.getFocusOwner() instanceof TextInputControl
                || scene.getFocusOwner() instanceof dev.strongroom.desktop.secret.SecretField;
    }
}
