package dev.strongroom.desktop.app;

import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/** Locks the desk when nobody has touched it for a while. */
final class IdleLock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.minutes(10);
    private final Scene scene;
    private final PauseTransition pause = new PauseTransition(PATIENCE);
    private final EventHandler<InputEvent> touched = _ -> pause.playFromStart();

    IdleLock(Scene scene, Runnable lock) {
        this.scene = scene;
        pause.setOnFinished(_ -> lock.run());
        scene.addEventFilter(InputEvent.ANY, touched);
        pause.playFromStart();
    }

    @Override
    public void close() {
        pause.stop();
        scene.removeEventFilter(InputEvent.ANY, touched);
    }
}
