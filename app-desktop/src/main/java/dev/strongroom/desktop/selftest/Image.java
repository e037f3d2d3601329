package dev.strongroom.desktop.selftest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;

/**
 * The app-image that this program runs from. Started from a build's class path there is none, and what only an image
 * can promise is answered with "not packaged".
 */
public final class Image {
    private static final String LAUNCHER = "jpackage.app-path";
    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final List<String> TOOLKIT = List.of("glass", "prism", "javafx", "decora");

    private Image() {}

    /** Whether jpackage's launcher started this program. */
    public static boolean isPackaged() {
        return System.getProperty(LAUNCHER) != null;
    }

    /** Where the run-time image is. */
    static Path runtime() {
        return Path.of(System.getProperty("java.home"));
    }

    /** JavaFX is a module of the image, and each of its libraries that this process holds is the image's own. */
    public static String natives() throws IOException {
        if (!isPackaged()) {
            return "not packaged: the build's JavaFX unpacks its libraries into the home";
        }
        Faulty.unless(Scene.class.getModule().isNamed(), "JavaFX is no module of the image");
        List<Path> held = held();
        Path inside = runtime().toRealPath();
        List<Path> strange =
                held.stream().filter(file -> !file.startsWith(inside)).toList();
        Faulty.unless(strange.isEmpty(), "libraries that are not the image's: " + strange);
        return held.isEmpty() ? "JavaFX is a module of the image" : held.size() + " JavaFX libraries, all of the image";
    }

    /** JavaFX's libraries in this process, and all that were loaded from a home or a temporary folder. */
    private static List<Path> held() throws IOException {
        if (!Files.exists(MAPS)) {
            return List.of();
        }
        try (Stream<String> maps = Files.lines(MAPS)) {
            return maps.map(line -> line.replaceFirst("^(\\S+\\s+){5}", ""))
                    .filter(file -> file.endsWith(".so"))
                    .distinct()
                    .map(Path::of)
                    .filter(file -> isToolkit(file) || file.startsWith(System.getProperty("java.io.tmpdir")))
                    .toList();
        }
    }

    private static boolean isToolkit(Path file) {
        String name = file.getFileName().toString();
        return TOOLKIT.stream().anyMatch(part -> name.startsWith("lib" + part));
    }

    /** What must not be in the run-time image is not there. */
    public static String without(String... modules) {
        if (!isPackaged()) {
            return "not packaged: runs on a whole JDK";
        }
        List<String> there = Stream.of(modules)
                .map(ModuleLayer.boot()::findModule)
                .flatMap(Optional::stream)
                .map(Module::getName)
                .toList();
        Faulty.unless(there.isEmpty(), "the image holds " + there);
        return "none of " + String.join(", ", modules);
    }
}
