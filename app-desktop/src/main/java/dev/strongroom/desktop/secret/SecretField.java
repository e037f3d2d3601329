package dev.strongroom.desktop.secret;

import dev.strongroom.chain.key.Secret;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A password field whose content is never a {@code String}: it takes key presses into an array, shows a dot for each,
 * and gives a {@link Secret} once. No clipboard, no undo, no selection. Backspace takes one away, Escape all, Enter
 * goes on. Leaving the window wipes it.
 */
public final class SecretField extends HBox {
    private static final String DOT = "•";
    private final SecretChars chars = new SecretChars();
    private final Label dots = new Label();
    private final Label prompt = new Label();
    private final Label capsLock = new Label("⇪");
    private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper isCapsLock = new ReadOnlyBooleanWrapper();
    private @Nullable EventHandler<ActionEvent> onAction;

    public SecretField() {
        getStyleClass().addAll("text-input", "secret-field");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
        prompt.getStyleClass().add("prompt");
        capsLock.getStyleClass().add("caps-lock");
        capsLock.visibleProperty().bind(isCapsLock);
        prompt.visibleProperty().bind(length.isEqualTo(0));
        prompt.managedProperty().bind(prompt.visibleProperty());
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(prompt, dots, space, capsLock);
        setOnMouseClicked(_ -> requestFocus());
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty().addListener((_, _, focused) -> isCapsLock.set(focused && readCapsLock()));
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                wipe();
            }
        });
    }

    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        boolean isCommand = (event.isControlDown() && !event.isAltDown()) || event.isMetaDown();
        if (isCommand || text.isEmpty() || text.charAt(0) < ' ' || text.charAt(0) == 0x7f) {
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            chars.add(text.charAt(i));
        }
        event.consume();
        drawDots();
    }

    private void pressed(KeyEvent event) {
        isCapsLock.set(readCapsLock());
        if (event.getCode() == KeyCode.BACK_SPACE) {
            chars.removeLast();
        } else if (event.getCode() == KeyCode.ESCAPE && chars.length() > 0) {
            chars.wipe();
        } else if (event.getCode() == KeyCode.ENTER && onAction != null) {
            onAction.handle(new ActionEvent(this, this));
        } else {
            return;
        }
        event.consume();
        drawDots();
    }

    private static boolean readCapsLock() {
        return Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
    }

    private void drawDots() {
        dots.setText(DOT.repeat(chars.length()));
        length.set(chars.length());
    }

    /** What was typed; the field is empty afterwards and the caller closes the secret. */
    public Secret take() {
        Secret secret = chars.take();
        drawDots();
        return secret;
    }

    public void wipe() {
        chars.wipe();
        drawDots();
    }

    /** How many characters were typed. */
    public ReadOnlyIntegerProperty lengthProperty() {
        return length.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty capsLockProperty() {
        return isCapsLock.getReadOnlyProperty();
    }

    /** Called on Enter. */
    public void setOnAction(EventHandler<ActionEvent> handler) {
        onAction = handler;
    }

    public String getPromptText() {
        return prompt.getText();
    }

    public void setPromptText(String text) {
        prompt.setText(text);
        setAccessibleText(text);
    }
}
