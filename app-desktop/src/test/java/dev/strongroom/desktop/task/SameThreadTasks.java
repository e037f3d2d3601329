package dev.strongroom.desktop.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Work at once on the caller's thread, for tests of view models; what nobody took is kept. */
public final class SameThreadTasks implements Tasks {
    private final ObservableList<Running<?>> running = FXCollections.observableArrayList();
    private final List<String> names = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private final Thread maker = Thread.currentThread();
    private Consumer<Running<?>> watcher = _ -> {};
    private boolean isHeld;

    @Override
    public <T> Running<T> run(String name, Work<T> work) {
        names.add(name);
        return perform(new Running<>(name, false, _ -> {}), work);
    }

    @Override
    public <T> Running<T> load(Callable<T> work) {
        return perform(new Running<>("", true, _ -> {}), _ -> work.call());
    }

    private <T> Running<T> perform(Running<T> task, Work<T> work) {
        Progress progress = new Progress() {
            @Override
            public void at(long done, long of, String step) {
                task.at(done, of, step);
                steps.add(done + "/" + of + " " + step);
                watcher.accept(task);
            }

            @Override
            public boolean isCancelled() {
                return task.isCancelled();
            }
        };
        if (isHeld) {
            held.add(() -> finish(task, work, progress));
        } else {
            finish(task, work, progress);
        }
        return task;
    }

    private static <T> void finish(Running<T> task, Work<T> work, Progress progress) {
        try {
            task.succeeded(work.run(progress));
        } catch (Exception e) {
            task.failed(e);
        }
    }

    /** What is begun from now on waits for {@link #answer}. */
    public void hold() {
        isHeld = true;
    }

    /** Ends what was held, in its order, and holds nothing any more. */
    public void answer() {
        isHeld = false;
        List<Runnable> all = List.copyOf(held);
        held.clear();
        all.forEach(Runnable::run);
    }

    /** Names of everything that was run for the tray, in order. */
    public List<String> names() {
        return names;
    }

    /** How far everything told that it was, in order. */
    public List<String> steps() {
        return steps;
    }

    /** Looks at each step of all work from now on, and may cancel it. */
    public void watch(Consumer<Running<?>> next) {
        watcher = next;
    }

    @Override
    public ObservableList<Running<?>> running() {
        return running;
    }

    @Override
    public void onUi(Runnable then) {
        if (Thread.currentThread().equals(maker)) {
            then.run();
        } else {
            Platform.runLater(then);
        }
    }
}
