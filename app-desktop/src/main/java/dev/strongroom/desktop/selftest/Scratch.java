package dev.strongroom.desktop.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is gone with {@link #close}; only the caller can read it. */
public record Scratch(Path folder) implements AutoCloseable {
    /** An empty one in the machine's folder for such. */
    public static Scratch make() throws IOException {
        return new Scratch(Files.createTempDirectory("strongroom-"));
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
