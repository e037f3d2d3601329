package dev.strongroom.desktop.bench;

import dev.strongroom.desktop.ui.StartNotes;
import java.nio.file.Path;
import java.time.Clock;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The least that JavaFX can show: a window with a label. It notes its first frame and ends. */
public final class BareWindow {
    private BareWindow() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The window itself. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            StartNotes notes = new StartNotes(Path.of(getParameters().getNamed().get("measure")), Clock.systemUTC());
            stage.setScene(new Scene(new Label("bare"), 1440, 900));
            stage.show();
            notes.firstFrame(Platform::exit);
        }
    }
}
