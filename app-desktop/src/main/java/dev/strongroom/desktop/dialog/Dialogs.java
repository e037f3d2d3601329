package dev.strongroom.desktop.dialog;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Asks people inside the window. One question at a time; Escape is no. */
public interface Dialogs {
    /** Does it when the person says so. */
    void confirm(Question question, Runnable then);

    /** Goes on with the reason that the person gave, trimmed. */
    void reason(ReasonQuestion question, Consumer<String> then);

    /** Shows content of the caller's own, which is its own owner. */
    default void show(Node content) {
        show(content, content);
    }

    /** Shows content in the name of an owner, such as the form behind it. */
    void show(Node content, Object owner);

    /** Closes what is shown now: for the buttons on it. */
    void close();

    /** Closes what is shown in the name of this owner; nothing where that is something else by now. */
    void close(Object owner);

    /** Which file to read; empty where the person chose none. */
    Optional<Path> file(String title);

    /** Where to write a file that is offered this name; empty where the person chose nothing. */
    Optional<Path> newFile(String title, String name);

    /** Whether something is asked or shown now: what lies behind takes no keys. */
    boolean isOpen();
}
