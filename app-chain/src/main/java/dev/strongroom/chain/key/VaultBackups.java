package dev.strongroom.chain.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The earlier generations of a vault, each a file beside it named {@code <vault>.generation-<n>}. */
final class VaultBackups {
    private static final String SUFFIX = ".generation-";

    private VaultBackups() {}

    static Path of(Path file, long generation) {
        return file.resolveSibling(file.getFileName() + SUFFIX + generation);
    }

    /** What to do about a damaged file. */
    static String advice(Path file) throws IOException {
        String what = "is damaged or is no vault file: use the backup";
        return newest(file).map(backup -> what + " " + backup).orElse(what);
    }

    private static Optional<Path> newest(Path file) throws IOException {
        String prefix = file.getFileName() + SUFFIX;
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> generation(f, prefix) > 0)
                    .max(Comparator.comparingLong(f -> generation(f, prefix)));
        }
    }

    private static long generation(Path file, String prefix) {
        String name = String.valueOf(file.getFileName());
        String number = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
        return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
    }
}
