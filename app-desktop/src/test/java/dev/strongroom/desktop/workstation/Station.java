package dev.strongroom.desktop.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.ColdScene;
import dev.strongroom.chain.ceremony.SigningRequest;
import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.desktop.fx.Complaints;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.Toasts;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** The whole window over a practice desk's real files; every call on the UI thread. */
final class Station implements AutoCloseable {
    final ColdScene scene;
    final Path folder;
    final Messages messages;
    final Workbench bench;
    final WorkstationWindow window;
    private final Stage stage = new Stage();

    Station(Path folder, Language language, Tasks tasks) throws IOException {
        this.folder = folder;
        scene = new ColdScene(folder);
        messages = new Messages(language, Workbench.AREAS);
        SecureRandom random = new SecureRandom();
        Toasts toasts = new Toasts(messages, random);
        bench = new Workbench(
                new Workbench.Ground(scene.chains, scene.clock, random, new Argon2Cost(64, 1, 1)),
                tasks,
                toasts,
                messages);
        window = new WorkstationWindow(bench, messages, toasts.layer());
        stage.setScene(window.scene());
        stage.show();
    }

    Scene fx() {
        return window.scene();
    }

    /** Writes a request and lays everything on the table. */
    byte[] lay(String name, SigningRequest.Item... items) throws IOException {
        byte[] request = ColdScene.file(scene.request(name, items));
        Path file = folder.resolve(name + ".json");
        Files.write(file, request);
        bench.open().lay(folder.resolve("cold.vault"), scene.trustPath(), scene.journalPath(), file);
        return request;
    }

    /** A payment whose bytes pay a thousand times what the desk claims. */
    SigningRequest.Item lie(long nonce) {
        TransferIntent claimed = scene.pay(9);
        SigningRequest.Item honest = scene.item(claimed, nonce, "ana");
        return new SigningRequest.Item(claimed, scene.bytes(scene.pay(9_000), nonce), honest.approvals(), null, null);
    }

    <N extends Node> N find(Class<N> type, String selector) {
        Node found = fx().getRoot().lookup(selector);
        return type.cast(Objects.requireNonNull(found, () -> "no " + selector + " on the screen"));
    }

    void press(String selector) {
        Button button = find(Button.class, selector);
        assertThat(button.isDisabled()).as(selector + " is disabled").isFalse();
        button.fire();
    }

    /** Types into a secret field, then Enter where it is asked for. */
    void secret(String selector, String text, boolean enter) {
        Node field = find(Node.class, selector);
        for (int i = 0; i < text.length(); i++) {
            String c = text.substring(i, i + 1);
            Event.fireEvent(
                    field, new KeyEvent(KeyEvent.KEY_TYPED, c, c, KeyCode.UNDEFINED, false, false, false, false));
        }
        if (enter) {
            Event.fireEvent(
                    field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        }
    }

    void text(String selector, String text) {
        find(TextField.class, selector).setText(text);
    }

    /** Types a path into a file field. */
    void path(String selector, Path file) {
        ((TextField) find(Node.class, selector).lookup(".path")).setText(file.toString());
    }

    /** Takes a picture, after looking for texts that are cut off or are keys without words. */
    void photograph(String name) {
        fx().getRoot().applyCss();
        fx().getRoot().layout();
        Photo.take(fx(), Theme.DARK, messages.language(), "workstation-" + name);
        assertThat(Complaints.about(fx().getRoot()))
                .as(name + " in " + messages.language())
                .isEmpty();
    }

    @Override
    public void close() {
        stage.hide();
        bench.workflow().close();
        scene.close();
    }
}
