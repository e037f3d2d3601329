package dev.strongroom.desktop.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the sources against the bundles; what fails prints the lines to add or to take away. */
class TextTest {
    private static final Path BUNDLES = Path.of("..", "resources", "messages");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path SCREENS = Path.of("src", "main", "resources");
    private static final Pattern IN_JAVA = Pattern.compile("essages(?:\\(\\))?\\s*\\.get\\(\\s*\"([^\"]+)\"");
    private static final Pattern NOT_LITERAL = Pattern.compile("essages(?:\\(\\))?\\s*\\.get\\(\\s*[^\")\\s]");
    private static final Pattern IN_FXML = Pattern.compile("\"%([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[,}]");

    /**
     * Packages that put keys together from closed sets, such as the kinds of a journal's entry: there a key counts as
     * used when it, or its beginning up to a dot, stands as a literal. Their own tests hold every set against the
     * bundles.
     */
    private static final List<String> COMPOSERS =
            List.of("/workstation/", "/ui/CompareGrid.java", "/screen/settings/Labels.java");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9.-]+)\"");

    /** Keys that are made of data: names of constants ({@code Type.CONSTANT}) and refusals by their code. */
    private static final Pattern MADE = Pattern.compile("[A-Z][A-Za-z]+\\.[A-Z_]+|refusal\\..+|rule\\..+");

    @Test
    void everyKeyThatIsUsedStandsInABundle() throws IOException {
        Set<String> missing = new TreeSet<>(used());
        missing.removeAll(texts("").keySet());
        missing.removeIf(key -> key.endsWith("."));

        assertThat(missing).as("add to resources/messages/*.properties").isEmpty();
    }

    @Test
    void everyKeyOfABundleIsUsed() throws IOException {
        Set<String> obsolete = new TreeSet<>(texts("").keySet());
        obsolete.removeAll(used());
        obsolete.removeIf(key -> MADE.matcher(key).matches());
        Set<String> literals = composed();
        obsolete.removeIf(key -> literals.contains(key)
                || literals.stream().anyMatch(beginning -> beginning.endsWith(".") && key.startsWith(beginning)));

        assertThat(obsolete).as("take out of resources/messages/*.properties").isEmpty();
    }

    @Test
    void everyLanguageHasTheSameKeysWithTheSamePlaceholders() throws IOException {
        Map<String, String> english = texts("");
        List<String> wrong = new ArrayList<>();
        for (String language : List.of("_zh_CN", "_zh_TW")) {
            Map<String, String> other = texts(language);
            english.forEach((key, text) -> {
                if (!other.containsKey(key)) {
                    wrong.add("add to " + language + ": " + key + "=" + text);
                } else if (!places(text).equals(places(other.getOrDefault(key, "")))) {
                    wrong.add("other placeholders in " + language + ": " + key);
                }
            });
            other.keySet().stream()
                    .filter(key -> !english.containsKey(key))
                    .forEach(key -> wrong.add("take out of " + language + ": " + key));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        List<String> twice = new ArrayList<>();
        for (String language : List.of("", "_zh_CN", "_zh_TW")) {
            Map<String, String> seen = new HashMap<>();
            for (Path file : files(language)) {
                for (String line : Files.readAllLines(file)) {
                    String key = line.split("=", 2)[0].strip();
                    if (!key.isEmpty() && !key.startsWith("#") && seen.put(key, "") != null) {
                        twice.add(file.getFileName() + ": " + key);
                    }
                }
            }
        }

        assertThat(twice).isEmpty();
    }

    @Test
    void aKeyIsALiteral() throws IOException {
        List<String> made = new ArrayList<>();
        for (Path source : walk(SOURCES, ".java")) {
            if (!source.endsWith("Messages.java")
                    && !isComposer(source)
                    && NOT_LITERAL.matcher(Files.readString(source)).find()) {
                made.add(source.toString());
            }
        }

        assertThat(made).as("ask by Messages.name(constant) or a literal").isEmpty();
    }

    private static Set<String> used() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path source : walk(SOURCES, ".java")) {
            collect(IN_JAVA.matcher(Files.readString(source)), keys);
        }
        for (Path screen : walk(SCREENS, ".fxml")) {
            collect(IN_FXML.matcher(Files.readString(screen)), keys);
        }
        return keys;
    }

    private static Set<String> composed() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (Path source : walk(SOURCES, ".java")) {
            if (isComposer(source)) {
                collect(LITERAL.matcher(Files.readString(source)), literals);
            }
        }
        return literals;
    }

    private static boolean isComposer(Path source) {
        return COMPOSERS.stream().anyMatch(source.toString()::contains);
    }

    private static void collect(Matcher matcher, Set<String> keys) {
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        collect(PLACE.matcher(text), places);
        return places;
    }

    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(language)) {
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            properties.forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
        }
        return texts;
    }

    private static List<Path> files(String language) {
        return walk(BUNDLES, ".properties").stream()
                .filter(file -> {
                    String name = file.getFileName().toString();
                    return language.isEmpty() ? !name.contains("_zh_") : name.contains(language + ".");
                })
                .toList();
    }

    private static List<Path> walk(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
