package dev.strongroom.core.boot;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.key.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes a folder with its files at once: everything is written into a folder beside it, which then takes its name. What
 * a crash leaves is named {@code .NAME.unfinished}, is no desk, and goes with the next try.
 */
final class FreshFolder {
    private static final String ENDING = ".unfinished";

    private FreshFolder() {}

    /** Whether this is the remainder of a try that did not end. */
    static boolean isUnfinished(Path folder) {
        return String.valueOf(folder.getFileName()).endsWith(ENDING);
    }

    static void requireEmpty(Path folder) throws IOException {
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new RefusedException("desk.folder", "folder: " + folder + " is not empty; choose another one");
        }
        if (isUnfinished(folder)) {
            throw new RefusedException("desk.folder", "folder: a name that ends in " + ENDING + " is not for a desk");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    /** Makes it; an empty folder of this name is replaced. A failure takes away what it wrote. */
    static void make(Path folder, SortedMap<String, byte[]> files) throws IOException {
        make(folder, files, _ -> {});
    }

    /** @param after told after each step; what it throws counts as the end of the program */
    static void make(Path folder, SortedMap<String, byte[]> files, Consumer<String> after) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        Path parent = Objects.requireNonNull(whole.getParent(), "a folder has a parent");
        Path beside = parent.resolve("." + whole.getFileName() + ENDING);
        Files.createDirectories(parent);
        clear(beside, List.copyOf(files.keySet()));
        Files.createDirectory(beside);
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                DurableFile.create(beside.resolve(file.getKey()), file.getValue());
                after.accept(file.getKey());
            }
            requireEmpty(whole);
            Files.deleteIfExists(whole);
            after.accept("empty folder");
            Files.move(beside, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            clear(beside, List.copyOf(files.keySet()));
            throw e;
        }
    }

    /** Takes away the files of an earlier try and nothing else; refused by the system where more lies there. */
    private static void clear(Path beside, List<String> names) throws IOException {
        for (String name : names) {
            Files.deleteIfExists(beside.resolve(name));
        }
        Files.deleteIfExists(beside);
    }
}
