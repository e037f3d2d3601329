package dev.strongroom.desktop.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Work that was started. Its end is told on the UI thread, to handlers that were added before or after it; a failure
 * that no handler takes goes to the one the program set.
 */
public final class Running<T> {
    private final String name;
    private final boolean isQuiet;
    private final Consumer<Throwable> unhandled;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final List<Consumer<? super T>> successes = new ArrayList<>();
    private final List<Handler<?>> failures = new ArrayList<>();
    private final List<Runnable> ends = new ArrayList<>();
    private @Nullable Runnable told;

    private record Handler<E extends Throwable>(Class<E> type, Consumer<? super E> then) {
        boolean takes(Throwable failure) {
            if (!type.isInstance(failure)) {
                return false;
            }
            then.accept(type.cast(failure));
            return true;
        }
    }

    Running(String name, boolean isQuiet, Consumer<Throwable> unhandled) {
        this.name = name;
        this.isQuiet = isQuiet;
        this.unhandled = unhandled;
    }

    /** What it does, for people. */
    public String name() {
        return name;
    }

    /** Whether the tray leaves it out, because it is part of drawing a screen. */
    public boolean isQuiet() {
        return isQuiet;
    }

    /** 0 to 1; below zero where nobody knows. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    public boolean isCancelled() {
        return cancelled.get();
    }

    /** Asks the work to stop between two steps of its own; its result is not told any more. */
    public void cancel() {
        cancelled.set(true);
    }

    /** With its result, on the UI thread. */
    public Running<T> onSuccess(Consumer<? super T> then) {
        successes.add(then);
        retell();
        return this;
    }

    /** With a failure of this type, on the UI thread; the first handler that fits takes it. */
    public <E extends Throwable> Running<T> onError(Class<E> type, Consumer<? super E> then) {
        failures.add(new Handler<>(type, then));
        retell();
        return this;
    }

    /** When it is over, however it ended; on the UI thread. */
    public Running<T> onEnd(Runnable then) {
        ends.add(then);
        retell();
        return this;
    }

    void at(long done, long of, String now) {
        progress.set(of <= 0 ? -1 : Math.min(1.0, (double) done / of));
        step.set(now);
    }

    /** On the UI thread, once. */
    void succeeded(T result) {
        told = () -> {
            if (!cancelled.get()) {
                drain(successes).forEach(then -> then.accept(result));
            }
            drain(ends).forEach(Runnable::run);
        };
        told.run();
    }

    /** On the UI thread, once. */
    void failed(Throwable failure) {
        boolean isQuit = cancelled.get() || failure instanceof CancellationException;
        boolean[] taken = {isQuit};
        told = () -> {
            for (Handler<?> handler : drain(failures)) {
                taken[0] = taken[0] || handler.takes(failure);
            }
            drain(ends).forEach(Runnable::run);
        };
        told.run();
        if (!taken[0]) {
            unhandled.accept(failure);
        }
    }

    private void retell() {
        if (told != null) {
            told.run();
        }
    }

    private static <H> List<H> drain(List<H> handlers) {
        List<H> all = List.copyOf(handlers);
        handlers.clear();
        return all;
    }
}
