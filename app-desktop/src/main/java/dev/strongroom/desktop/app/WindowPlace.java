package dev.strongroom.desktop.app;

import dev.strongroom.desktop.settings.SettingsFile;
import dev.strongroom.desktop.settings.WindowSettings;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts the window where it was, if a display is still there, and remembers where it is. */
final class WindowPlace {
    private static final double SEEN = 80;
    private final Stage stage;
    private final Scene scene;
    private final SettingsFile file;

    WindowPlace(Stage stage, Scene scene, SettingsFile file) {
        this.stage = stage;
        this.scene = scene;
        this.file = file;
    }

    /** Before the window is shown. A place that no display covers any more is left to the system. */
    void restore() {
        WindowSettings settings = file.current();
        Integer x = settings.x();
        Integer y = settings.y();
        if (x != null
                && y != null
                && !Screen.getScreensForRectangle(x, y, SEEN, SEEN).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(settings.maximized());
    }

    void store() {
        WindowSettings sized =
                file.current().with((int) scene.getWidth(), (int) scene.getHeight(), stage.isMaximized());
        boolean isPlaced = !Double.isNaN(stage.getX()) && !Double.isNaN(stage.getY());
        file.store(isPlaced ? sized.at((int) stage.getX(), (int) stage.getY()) : sized);
    }
}
