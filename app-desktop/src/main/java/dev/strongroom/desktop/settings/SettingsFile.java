package dev.strongroom.desktop.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of the {@link WindowSettings}. One that cannot be read is kept aside under another name, told of, and the
 * first settings hold.
 */
public final class SettingsFile {
    private static final long MOST_BYTES = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final Path file;
    private WindowSettings current = WindowSettings.first();
    private boolean wasUnreadable;

    /**
     * Does beforehand, on any thread, what the first reading would take long for: a program's start calls it while the
     * toolkit comes up. Touches no file.
     */
    public static void prepare() {
        JSON.readValue(JSON.writeValueAsString(WindowSettings.first()), WindowSettings.class);
    }

    /** Reads what is there. */
    public SettingsFile(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            read();
        }
    }

    private void read() {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException("larger than 64 KiB");
            }
            current = JSON.readValue(Files.readString(file), WindowSettings.class);
        } catch (IOException | JacksonException e) {
            wasUnreadable = true;
            log().warn("settings {} cannot be read; they are kept as {}", file, aside(), e);
            keepAside();
        }
    }

    private void keepAside() {
        try {
            Files.move(file, aside(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log().warn("{} could not be kept aside", file, e);
        }
    }

    /** Where an unreadable file is kept. */
    public Path aside() {
        return file.resolveSibling(file.getFileName() + ".unreadable");
    }

    /** Whether what was there could not be read. */
    public boolean wasUnreadable() {
        return wasUnreadable;
    }

    public WindowSettings current() {
        return current;
    }

    /** Remembers; a file that cannot be written is told to the log only, since nothing hangs on it. */
    public void store(WindowSettings next) {
        if (next.equals(current)) {
            return;
        }
        current = next;
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(next) + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log().warn("settings {} could not be written", file, e);
        }
    }

    /** Asked for when there is something to say: setting the log up would hold up the program's first frame. */
    private static Logger log() {
        return LoggerFactory.getLogger(SettingsFile.class);
    }
}
