package dev.strongroom.desktop.workstation.vault;

import dev.strongroom.desktop.task.Running;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.task.Work;
import dev.strongroom.desktop.workstation.trouble.Concern;
import dev.strongroom.desktop.workstation.trouble.Setback;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One thing tried with a vault at a time, and why it did not work. */
final class Attempt {
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<@Nullable Setback> setback = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

    Attempt(Tasks tasks) {
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<@Nullable Setback> setbackProperty() {
        return setback.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    boolean isRunning() {
        return running.get();
    }

    void clear() {
        setback.set(null);
    }

    /** Tells that it cannot be tried as things are. */
    void refuse(String code, String detail) {
        setback.set(new Setback(Concern.VAULT, code, detail));
    }

    <T> void run(String name, Work<T> work, Consumer<T> then) {
        setback.set(null);
        running.set(true);
        Running<T> task = tasks.run(name, work);
        task.onSuccess(then);
        task.onError(Exception.class, e -> setback.set(Setback.of(Concern.VAULT, e)));
        task.onEnd(() -> running.set(false));
    }
}
