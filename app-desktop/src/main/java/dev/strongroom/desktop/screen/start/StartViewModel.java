package dev.strongroom.desktop.screen.start;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.Notifier;
import dev.strongroom.desktop.session.OpenDesk;
import dev.strongroom.desktop.task.Progress;
import dev.strongroom.desktop.task.Running;
import dev.strongroom.desktop.task.Tasks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Opens a practice desk, or a real one from its configuration. */
public final class StartViewModel {
    private final Desks desks;
    private final Tasks tasks;
    private final Notifier notifier;
    private final Messages messages;
    private final Consumer<OpenDesk> then;
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private @Nullable Running<OpenDesk> running;

    /** How desks are opened; each call takes seconds. */
    public interface Desks {
        OpenDesk practice(Progress progress) throws IOException, InterruptedException;

        OpenDesk configured(Path config) throws IOException;
    }

    /** @param then takes the open desk over, on the UI thread */
    public StartViewModel(Desks desks, Tasks tasks, Notifier notifier, Messages messages, Consumer<OpenDesk> then) {
        this.desks = desks;
        this.tasks = tasks;
        this.notifier = notifier;
        this.messages = messages;
        this.then = then;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
    }

    /** 0 to 1; below zero where nobody knows. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Opens the practice desk; founds it when there is none. */
    public void practice() {
        open(tasks.run(messages.get("start.practice.task"), desks::practice));
    }

    /** Opens the desk of a configuration file. */
    void configured(Path config) {
        open(tasks.run(messages.get("start.real.task"), _ -> desks.configured(config)));
    }

    void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    private void open(Running<OpenDesk> opening) {
        running = opening;
        isBusy.set(true);
        progress.bind(opening.progressProperty());
        step.bind(opening.stepProperty());
        opening.onSuccess(then)
                .onError(RefusedException.class, refused -> notifier.refused(messages.refusal(refused)))
                .onError(Exception.class, failure -> notifier.failed(opening.name(), failure))
                .onEnd(() -> {
                    progress.unbind();
                    step.unbind();
                    isBusy.set(false);
                });
    }
}
