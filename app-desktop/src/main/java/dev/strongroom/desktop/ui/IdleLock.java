package dev.strongroom.desktop.ui;

import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/** Locks a window when nobody has touched it for a while. */
public final class IdleLock implements AutoCloseable {
    private final Scene scene;
    private final BooleanSupplier lock;
    private final PauseTransition pause;
    private final EventHandler<InputEvent> touched = _ -> touch();

    /**
     * @param patience how long
     * @param lock locks, on the UI thread; answers false where it cannot do so now, and is asked again
     */
    public IdleLock(Scene scene, java.time.Duration patience, BooleanSupplier lock) {
        this.scene = scene;
        this.lock = lock;
        pause = new PauseTransition(Duration.millis((double) patience.toMillis()));
        pause.setOnFinished(_ -> elapsed());
        scene.addEventFilter(InputEvent.ANY, touched);
        pause.playFromStart();
    }

    private void touch() {
        pause.playFromStart();
    }

    private void elapsed() {
        if (!lock.getAsBoolean()) {
            pause.playFromStart();
        }
    }

    @Override
    public void close() {
        pause.stop();
        scene.removeEventFilter(InputEvent.ANY, touched);
    }
}
