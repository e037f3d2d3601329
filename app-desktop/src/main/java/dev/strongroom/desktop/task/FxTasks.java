package dev.strongroom.desktop.task;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tasks on virtual threads, with their ends on the JavaFX thread. Cancelled work is never interrupted: an interrupt
 * would close the files of a core that runs in this process.
 */
public final class FxTasks implements Tasks, AutoCloseable {
    private static final Duration LAST_WORK = Duration.ofSeconds(10);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("task-", 0).factory());
    private final ObservableList<Running<?>> running = FXCollections.observableArrayList();
    private final ObservableList<Running<?>> seen = FXCollections.unmodifiableObservableList(running);
    private final Consumer<Throwable> unhandled;

    /** @param unhandled takes a failure that nobody else took, on the UI thread */
    public FxTasks(Consumer<Throwable> unhandled) {
        this.unhandled = unhandled;
    }

    @Override
    public <T> Running<T> run(String name, Work<T> work) {
        return start(new Running<>(name, false, unhandled), work);
    }

    @Override
    public <T> Running<T> load(Callable<T> work) {
        return start(new Running<>("", true, unhandled), _ -> work.call());
    }

    private <T> Running<T> start(Running<T> task, Work<T> work) {
        running.add(task);
        threads.execute(() -> perform(task, work));
        return task;
    }

    private <T> void perform(Running<T> task, Work<T> work) {
        Runnable end;
        try {
            T result = work.run(progressOf(task));
            end = () -> task.succeeded(result);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end = () -> task.failed(e);
        } catch (Exception | LinkageError | AssertionError e) {
            end = () -> task.failed(e);
        }
        Runnable last = end;
        Platform.runLater(() -> {
            running.remove(task);
            last.run();
        });
    }

    private static Progress progressOf(Running<?> task) {
        return new Progress() {
            @Override
            public void at(long done, long of, String step) {
                Platform.runLater(() -> task.at(done, of, step));
            }

            @Override
            public boolean isCancelled() {
                return task.isCancelled();
            }
        };
    }

    @Override
    public ObservableList<Running<?>> running() {
        return seen;
    }

    @Override
    public void onUi(Runnable then) {
        Platform.runLater(then);
    }

    /** Takes no more work, tells those who look that nobody waits any more, and gives what runs a while to end. */
    @Override
    public void close() {
        List.copyOf(running).forEach(Running::cancel);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS)) {
                log().warn("{} tasks did not end in {}", running.size(), LAST_WORK);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asked for when there is something to say: setting the log up would hold up the program's first frame. */
    private static Logger log() {
        return LoggerFactory.getLogger(FxTasks.class);
    }
}
