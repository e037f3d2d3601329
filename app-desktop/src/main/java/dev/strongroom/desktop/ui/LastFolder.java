package dev.strongroom.desktop.ui;

import dev.strongroom.desktop.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which a file was chosen last, remembered with the settings. File choosers of a scene begin there;
 * nothing else is done with it, for nobody has signed it.
 */
public final class LastFolder {
    private final SettingsFile settings;

    private LastFolder(SettingsFile settings) {
        this.settings = settings;
    }

    public static LastFolder in(SettingsFile settings) {
        return new LastFolder(settings);
    }

    /** The choosers of this scene use it from now on. */
    public void attach(Scene scene) {
        scene.getProperties().put(LastFolder.class, this);
    }

    /** That of a scene; empty where none was attached. */
    static Optional<LastFolder> of(@Nullable Scene scene) {
        return scene != null && scene.getProperties().get(LastFolder.class) instanceof LastFolder folder
                ? Optional.of(folder)
                : Optional.empty();
    }

    /** The folder, if it is still there. */
    Optional<Path> get() {
        String last = settings.current().folder();
        if (last == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(last)).filter(Files::isDirectory);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /** A file or folder was chosen. */
    void chosen(Path file) {
        Path folder = Files.isDirectory(file) ? file : file.toAbsolutePath().getParent();
        if (folder != null) {
            settings.store(settings.current().withFolder(folder.toString()));
        }
    }
}
