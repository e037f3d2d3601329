package dev.strongroom.core.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of a core on one machine: its database file and what lies beside it. */
public record CoreFolder(Path path) {
    private static final String DATABASE = "core";
    private static final Pattern KEPT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,60}\\.(json|vault|witness)");

    /** The database, as {@code DatabaseSettings.h2File} takes it. */
    public Path database() {
        return path.resolve(DATABASE);
    }

    /** The file that H2 makes of it. */
    public Path databaseFile() {
        return path.resolve(DATABASE + ".mv.db");
    }

    public Path trustFile() {
        return path.resolve("trust.json");
    }

    public Path witness() {
        return path.resolve("audit.witness");
    }

    /** Whether a file of this name goes into a backup: trust file, vaults (encrypted), witness; never a password. */
    static boolean keeps(String name) {
        return KEPT.matcher(name).matches();
    }

    /** The files beside the database that go into a backup, by name. */
    List<Path> kept() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> Files.isRegularFile(file)
                            && keeps(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
