package dev.strongroom.desktop.screen.found;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.Notifier;
import dev.strongroom.desktop.task.Running;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.task.Work;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** One thing tried at a time away from the UI thread, and in words why it did not work. */
final class Trial {
    private final Tasks tasks;
    private final Notifier notifier;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable Running<?> running;

    Trial(Tasks tasks, Notifier notifier, Messages messages) {
        this.tasks = tasks;
        this.notifier = notifier;
        this.messages = messages;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    boolean isBusy() {
        return busy.get();
    }

    /** Why the last try did not work; empty where it did. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void clear() {
        problem.set("");
    }

    void refuse(RefusedException refused) {
        problem.set(messages.refusal(refused));
    }

    <T> void run(String name, Work<T> work, Consumer<? super T> then) {
        problem.set("");
        busy.set(true);
        Running<T> task = tasks.run(name, work);
        running = task;
        task.onSuccess(result -> {
                    busy.set(false);
                    then.accept(result);
                })
                .onError(RefusedException.class, this::refuse)
                .onError(IOException.class, failure -> problem.set(fileProblem(messages, failure)))
                .onError(Exception.class, failure -> notifier.failed(name, failure))
                .onEnd(() -> busy.set(false));
    }

    /** Its result, if one comes still, is not told. */
    void forget() {
        if (running != null) {
            running.cancel();
        }
        problem.set("");
    }

    /** Which file could not be read or written. */
    static String fileProblem(Messages messages, IOException failure) {
        String file = failure instanceof FileSystemException at ? String.valueOf(at.getFile()) : "";
        return messages.get("found.no-file", file);
    }
}
