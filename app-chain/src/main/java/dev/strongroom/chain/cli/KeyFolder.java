package dev.strongroom.chain.cli;

import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The key files of a folder, in the order of their names; hidden ones are passed over. */
final class KeyFolder {
    private KeyFolder() {}

    /**
     * Every file of it.
     *
     * @param room how many there may be
     * @throws RefusedException {@code key.folder} where there is none, a folder among them, or more than that
     */
    static List<Path> files(Path folder, int room) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(file -> !name(file).startsWith("."))
                    .sorted((a, b) -> name(a).compareTo(name(b)))
                    .toList();
        }
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new RefusedException(
                        "key.folder", "folder: " + file + " is no file; only key files may lie there");
            }
        }
        if (files.isEmpty()) {
            throw new RefusedException("key.folder", "folder: " + folder + " has no key file");
        }
        if (files.size() > room) {
            throw new RefusedException(
                    "key.folder",
                    "folder: " + folder + " has " + files.size() + " files, and the vault has room for " + room
                            + " more keys; take the rest into another vault");
        }
        return files;
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** What a file is named up to its first dot. */
    static String stem(Path file) {
        String name = name(file);
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
