package dev.strongroom.desktop.dialog;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Lets a person choose files. */
public interface Choosing {
    /** Those that were chosen; none where the person did not choose. */
    List<Path> files(String title, Window owner);

    /** The one that was chosen. */
    Optional<Path> file(String title, Window owner);

    /**
     * Where to write a file; the person has agreed to what is replaced.
     *
     * @param name offered; one that ends with {@code .xlsx} is offered as CSV too, and the ending of the answer says
     *     which
     */
    Optional<Path> newFile(String title, String name, Window owner);

    /** By the system's own window. */
    static Choosing bySystem() {
        return new Choosing() {
            @Override
            public List<Path> files(String title, Window owner) {
                List<File> chosen = chooser(title).showOpenMultipleDialog(owner);
                return chosen == null
                        ? List.of()
                        : chosen.stream().map(File::toPath).toList();
            }

            @Override
            public Optional<Path> file(String title, Window owner) {
                return Optional.ofNullable(chooser(title).showOpenDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> newFile(String title, String name, Window owner) {
                FileChooser chooser = chooser(title);
                chooser.setInitialFileName(name);
                TableFormat.offer(chooser, name);
                File chosen = chooser.showSaveDialog(owner);
                while (chosen != null && TableFormat.isToBeAsked(chooser, chosen)) {
                    chooser.setInitialFileName(
                            TableFormat.named(chooser, chosen).getName());
                    chosen = chooser.showSaveDialog(owner);
                }
                return Optional.ofNullable(chosen)
                        .map(file -> TableFormat.named(chooser, file).toPath());
            }
        };
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        return chooser;
    }
}
