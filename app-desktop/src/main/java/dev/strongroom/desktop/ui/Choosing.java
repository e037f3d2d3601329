package dev.strongroom.desktop.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Lets a person choose several files at once. */
@FunctionalInterface
public interface Choosing {
    /** Those that were chosen; none where the person did not choose. */
    List<Path> files(String title, Window owner);

    /** By the system's own window. */
    static Choosing bySystem() {
        return (title, owner) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            List<File> chosen = chooser.showOpenMultipleDialog(owner);
            return chosen == null
                    ? List.of()
                    : chosen.stream().map(File::toPath).toList();
        };
    }
}
