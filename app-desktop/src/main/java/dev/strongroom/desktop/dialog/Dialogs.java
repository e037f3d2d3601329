package dev.strongroom.desktop.dialog;

import java.util.function.Consumer;
import javafx.scene.Node;

/** Asks people inside the window. One question at a time; Escape is no. */
public interface Dialogs {
    /** Does it when the person says so. */
    void confirm(Question question, Runnable then);

    /** Goes on with the reason that the person gave, trimmed. */
    void reason(ReasonQuestion question, Consumer<String> then);

    /** Shows content of the caller's own, which closes itself by {@link #close}. */
    void show(Node content);

    void close();

    /** Whether something is asked or shown now: what lies behind takes no keys. */
    boolean isOpen();
}
