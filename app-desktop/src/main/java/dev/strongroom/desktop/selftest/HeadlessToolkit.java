package dev.strongroom.desktop.selftest;

import dev.strongroom.desktop.task.FxTasks;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.css.CssParser;

/** JavaFX without a display, for a program that looks at itself. Close it to end it. */
public final class HeadlessToolkit implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final long LOOK_AGAIN_NANOS = 20_000_000;

    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final FxTasks tasks = new FxTasks(failure -> failures.add(failure.toString()));

    private HeadlessToolkit() {}

    /** Starts it, once in a process and before anything else of JavaFX is touched. */
    public static HeadlessToolkit start() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CompletableFuture<Boolean> up = new CompletableFuture<>();
        Platform.startup(() -> up.complete(true));
        Platform.setImplicitExit(false);
        await(up);
        return new HeadlessToolkit();
    }

    /** Tasks whose failures {@link #requireQuiet} tells of, where no screen took them. */
    public FxTasks tasks() {
        return tasks;
    }

    /** Runs on the UI thread and waits. */
    public <T> T call(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        tasks.onUi(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | LinkageError | AssertionError e) {
                result.completeExceptionally(e);
            }
        });
        return await(result);
    }

    /** Waits until no task runs. */
    public void settle() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!call(() -> tasks.running().isEmpty())) {
            Faulty.unless(System.nanoTime() < end, "what a screen reads does not come to an end");
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    /** Throws where a task failed that nobody took, or a style sheet could not be read. */
    public void requireQuiet() {
        Faulty.unless(failures.isEmpty(), "a screen's work failed: " + failures);
        List<String> sheets = call(() -> CssParser.errorsProperty().stream()
                .map(CssParser.ParseError::getMessage)
                .toList());
        Faulty.unless(sheets.isEmpty(), "a style sheet cannot be read: " + sheets);
    }

    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("the UI thread did not answer", e);
        }
    }

    @Override
    public void close() {
        tasks.close();
        Platform.exit();
    }
}
