package dev.strongroom.desktop.app;

import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.ui.StartNotes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;

/**
 * {@code --measure=FILE}, for {@code bench console}: notes the first frame and, where a practice desk lies in the data
 * folder, the moment at which its queue is on the screen; then the program ends.
 */
final class StartMeasure {
    private final StartNotes notes;
    private final Console console;
    private final Scene scene;
    private boolean wentThere;

    StartMeasure(Path file, Clock clock, Console console, Scene scene) {
        this.notes = new StartNotes(file, clock);
        this.console = console;
        this.scene = scene;
    }

    /** After the window is shown. */
    void begin(Path data) {
        boolean hasDesk = Files.exists(data.resolve("practice").resolve("founded"));
        if (hasDesk) {
            console.practice(); // as soon as a hand could have pressed the button
        }
        notes.firstFrame(() -> {
            if (hasDesk) {
                notes.when("queue", this::isQueueThere, Platform::exit);
            } else {
                Platform.exit();
            }
        });
    }

    private boolean isQueueThere() {
        if (!wentThere) {
            wentThere = console.go(Place.WITHDRAWALS);
            return false;
        }
        return scene.lookup("#table") instanceof TableView<?> table
                && !table.getItems().isEmpty()
                && table.lookup(".table-row-cell:filled") != null;
    }
}
