import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Checks or applies palantir-java-format on every Java source of the reactor: {@code java Format.java check|apply}. */
public final class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(true)
            .build());

    public static void main(String[] args) throws IOException, FormatterException {
        boolean apply = args.length == 1 && args[0].equals("apply");
        List<Path> unformatted = new ArrayList<>();
        for (Path file : sources()) {
            String before = Files.readString(file);
            String after = format(file, before);
            if (!before.equals(after)) {
                unformatted.add(file);
                if (apply) {
                    Files.writeString(file, after);
                }
            }
        }
        if (!apply && !unformatted.isEmpty()) {
            unformatted.forEach(file -> System.err.println("not formatted: " + file));
            System.err.println("mend it with: mvn -N process-sources -Dformat=apply");
            System.exit(1);
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("app-chain", "app-core", "app-desktop")) {
            try (Stream<Path> walk = Files.walk(Path.of(module, "src"))) {
                walk.filter(p -> p.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static String format(Path file, String source) throws FormatterException {
        try {
            String formatted = FORMATTER.formatSource(source);
            String imports = ImportOrderer.reorderImports(formatted, JavaFormatterOptions.Style.PALANTIR);
            return RemoveUnusedImports.removeUnusedImports(imports);
        } catch (FormatterException e) {
            System.err.println(file + ": " + e.getMessage());
            throw e;
        }
    }
}
