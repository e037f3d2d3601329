package dev.strongroom.desktop.workstation.part;

import dev.strongroom.desktop.task.Running;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** That work goes on: how far it has come, and what it does now. */
public final class BusyBar extends HBox {
    private final ProgressBar bar = new ProgressBar();
    private final Label step = new Label();

    public BusyBar() {
        getStyleClass().add("busy");
        getChildren().addAll(bar, step);
        show(false);
    }

    /** Shows a task while it runs; nothing where it is null. */
    public void show(@Nullable Running<?> task) {
        bar.progressProperty().unbind();
        step.textProperty().unbind();
        show(task != null);
        if (task != null) {
            bar.progressProperty().bind(task.progressProperty());
            step.textProperty().bind(task.stepProperty());
            bar.setAccessibleText(task.name());
        }
    }

    /** Shows that something runs, without knowing how far it is. */
    public void show(boolean runs) {
        setVisible(runs);
        setManaged(runs);
    }

    /** What it says while it runs. */
    public void say(String text) {
        step.setText(text);
    }
}
