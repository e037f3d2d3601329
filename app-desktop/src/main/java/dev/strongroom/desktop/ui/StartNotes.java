package dev.strongroom.desktop.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/** Writes down when a program that is being measured had come how far: a line {@code name=milliseconds since 1970}. */
public final class StartNotes {
    private static final int PULSES_OF_A_FRAME = 2;
    private final Path file;
    private final Clock clock;

    public StartNotes(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Once the window's first frame has been laid out and painted; on the UI thread, after the window is shown. */
    public void firstFrame(Runnable then) {
        int[] pulses = {0};
        when("frame", () -> ++pulses[0] > PULSES_OF_A_FRAME, then);
    }

    /** Once it holds; asked before each frame. */
    public void when(String name, BooleanSupplier holds, Runnable then) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (holds.getAsBoolean()) {
                    stop();
                    note(name);
                    then.run();
                }
            }
        }.start();
    }

    private void note(String name) {
        try {
            Files.writeString(
                    file, name + "=" + clock.millis() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
