package dev.strongroom.desktop.screen.start;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.Notifier;
import dev.strongroom.desktop.session.OpenDesk;
import dev.strongroom.desktop.settings.RecentDesk;
import dev.strongroom.desktop.settings.RecentDesks;
import dev.strongroom.desktop.task.Progress;
import dev.strongroom.desktop.task.Running;
import dev.strongroom.desktop.task.Tasks;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Opens a practice desk, or a real one in its folder, or goes on to founding one. */
public final class StartViewModel {
    private final Desks desks;
    private final Tasks tasks;
    private final Notifier notifier;
    private final Messages messages;
    private final RecentDesks recent;
    private final Ends ends;
    private final ObservableList<RecentDesk> list = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private @Nullable Running<OpenDesk> running;

    /** How desks are opened; each call takes seconds. */
    public interface Desks {
        OpenDesk practice(Progress progress) throws IOException, InterruptedException;

        /** A real desk in its folder. */
        OpenDesk open(Path folder) throws IOException;
    }

    /** What comes after the first screen; on the UI thread. */
    public interface Ends {
        /** Takes the open desk over. */
        void opened(OpenDesk desk);

        /** Somebody wants to found a desk. */
        void found();
    }

    public StartViewModel(
            Desks desks, RecentDesks recent, Tasks tasks, Notifier notifier, Messages messages, Ends ends) {
        this.desks = desks;
        this.recent = recent;
        this.tasks = tasks;
        this.notifier = notifier;
        this.messages = messages;
        this.ends = ends;
        list.setAll(recent.all());
    }

    /** The desks that were opened before, the last one first. */
    ObservableList<RecentDesk> recent() {
        return list;
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

    /** Opens the real desk in a folder, and remembers it. */
    public void open(Path folder) {
        Running<OpenDesk> opening = tasks.run(messages.get("start.real.task"), _ -> desks.open(folder));
        opening.onSuccess(desk -> recent.opened(folder, desk.name()));
        open(opening);
    }

    /** Takes a desk off the list; its folder stays. */
    void forget(RecentDesk desk) {
        recent.forget(Path.of(desk.folder()));
        list.setAll(recent.all());
    }

    void found() {
        if (!isBusy.get()) {
            ends.found();
        }
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
        opening.onSuccess(ends::opened)
                .onError(RefusedException.class, refused -> notifier.refused(messages.refusal(refused)))
                .onError(
                        NoSuchFileException.class,
                        gone -> notifier.refused(messages.get("start.no-file", gone.getFile())))
                .onError(Exception.class, failure -> notifier.failed(opening.name(), failure))
                .onEnd(() -> {
                    progress.unbind();
                    step.unbind();
                    isBusy.set(false);
                });
    }
}
