package dev.strongroom.desktop.ui;

import dev.strongroom.desktop.i18n.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/**
 * Loads {@code XView.fxml} beside {@code XView}: the view is made by the supplier that was registered for it, so that
 * its constructor takes what it needs.
 */
public final class Screens {
    private final Map<Class<?>, Supplier<? extends View>> makers = new HashMap<>();
    private final Messages messages;

    public Screens(Messages messages) {
        this.messages = messages;
    }

    /** Says how a view is made. */
    public <V extends View> Screens with(Class<V> type, Supplier<V> maker) {
        makers.put(type, maker);
        return this;
    }

    /** A new one, in the language of now. */
    public Screen load(Class<? extends View> type) {
        String file = type.getSimpleName().replaceFirst("View$", "") + ".fxml";
        URL fxml = Objects.requireNonNull(type.getResource(file), () -> type.getPackageName() + "/" + file);
        View view = Objects.requireNonNull(makers.get(type), () -> "nobody says how to make " + type.getName())
                .get();
        FXMLLoader loader = new FXMLLoader(fxml, messages.bundle());
        loader.setController(view);
        try {
            Parent root = loader.load();
            return new Screen(root, view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
