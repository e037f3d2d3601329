package dev.strongroom.desktop.notify;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a program with a window writes what those who look after it need, since nobody sees the standard error of a
 * program that was started from a menu. Four files of 5 MB at most; the oldest goes.
 */
public final class LogFile {
    private static final String PATH = "strongroom.log";
    private static final String CONFIGURATION = "logback.configurationFile";
    private static final String OURS = "dev/strongroom/desktop/notify/log.xml";

    private LogFile() {}

    /**
     * To be called once, before anything is logged. Nothing is opened or made before the first line.
     *
     * @param folder of the program's settings
     * @param program its name
     */
    public static void use(Path folder, String program) {
        System.setProperty(
                PATH, folder.resolve(program + ".log").toAbsolutePath().toString());
        if (System.getProperty(CONFIGURATION) == null) {
            System.setProperty(CONFIGURATION, OURS);
        }
    }

    /** The file; null in a program that has none. */
    static @Nullable Path path() {
        String path = System.getProperty(PATH);
        return path == null ? null : Path.of(path);
    }
}
