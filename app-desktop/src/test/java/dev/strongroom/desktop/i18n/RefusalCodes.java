package dev.strongroom.desktop.i18n;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the codes of refusals and notes in sources: every literal of dotted words, file names left out. */
public final class RefusalCodes {
    private static final String WORDS = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";
    private static final Pattern LITERAL = Pattern.compile("\"(" + WORDS + "\\." + WORDS + ")\"");
    private static final Pattern FILE = Pattern.compile(".+\\.(json|jar|txt|zip|properties)");
    private static final Path ROOT = Path.of("..");

    private RefusalCodes() {}

    /** Those in all sources below a folder of a module's packages, such as {@code app-core}, {@code core/signing}. */
    public static Set<String> below(String module, String folder) throws IOException {
        try (Stream<Path> files = Files.walk(packages(module).resolve(folder))) {
            return in(files);
        }
    }

    /** Those in a folder itself. */
    public static Set<String> in(String module, String folder) throws IOException {
        try (Stream<Path> files = Files.list(packages(module).resolve(folder))) {
            return in(files);
        }
    }

    /** The folders right below a folder of a module's packages. */
    public static Set<String> folders(String module, String folder) throws IOException {
        try (Stream<Path> entries = Files.list(packages(module).resolve(folder))) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Path packages(String module) {
        return ROOT.resolve(Path.of(module, "src", "main", "java", "dev", "strongroom"));
    }

    private static Set<String> in(Stream<Path> files) throws IOException {
        List<Path> sources =
                files.filter(file -> file.toString().endsWith(".java")).toList();
        Set<String> codes = new TreeSet<>();
        for (Path source : sources) {
            Matcher matcher = LITERAL.matcher(Files.readString(source));
            while (matcher.find()) {
                codes.add(matcher.group(1));
            }
        }
        codes.removeIf(code -> FILE.matcher(code).matches());
        return codes;
    }
}
