package dev.strongroom.desktop.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/** Chooses what a test has set, in place of the system's own window; nothing before that. */
public final class FakeChoosing implements Choosing {
    private volatile List<Path> chosen = List.of();

    public static FakeChoosing of(List<Path> files) {
        FakeChoosing choosing = new FakeChoosing();
        choosing.choose(files.toArray(Path[]::new));
        return choosing;
    }

    public void choose(Path... files) {
        chosen = List.of(files);
    }

    @Override
    public List<Path> files(String title, Window owner) {
        return chosen;
    }

    @Override
    public Optional<Path> file(String title, Window owner) {
        return chosen.stream().findFirst();
    }

    @Override
    public Optional<Path> newFile(String title, String name, Window owner) {
        return chosen.stream().findFirst();
    }
}
