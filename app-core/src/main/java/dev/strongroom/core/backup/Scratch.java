package dev.strongroom.core.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for work under way, readable by its owner alone, gone when it is closed. */
record Scratch(Path path) implements AutoCloseable {
    /** Makes one on the same volume as its neighbour, so that a result can be moved in one step. */
    static Scratch beside(Path neighbour) throws IOException {
        Path parent = neighbour.toAbsolutePath().normalize().getParent();
        if (parent == null) {
            throw new IOException(neighbour + " has no folder above it");
        }
        Files.createDirectories(parent);
        return new Scratch(Files.createTempDirectory(parent, ".strongroom-"));
    }

    @Override
    public void close() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(path)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
