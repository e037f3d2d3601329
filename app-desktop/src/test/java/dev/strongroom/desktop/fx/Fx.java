package dev.strongroom.desktop.fx;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/** The toolkit without a display, started once for a test run. */
public final class Fx {
    private static final int PATIENCE = 60;
    private static final int LOOKS = 2400;
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private static final class Started {
        static final boolean YES = start();
    }

    private Fx() {}

    /** Outside the holder: the UI thread must not wait for the class that waits for it. */
    private static boolean start() {
        CompletableFuture<Boolean> up = new CompletableFuture<>();
        Platform.startup(() -> up.complete(true));
        Platform.setImplicitExit(false);
        return up.join();
    }

    /** Runs on the UI thread and waits for the result; a failure is thrown on. */
    public static <T> T call(Callable<T> work) {
        if (!Started.YES) {
            throw new IllegalStateException("the toolkit did not start");
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError e) {
                result.completeExceptionally(e);
            }
        });
        return await(result);
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Looks on the UI thread until something holds; fails where it does not for two minutes. */
    public static void await(BooleanSupplier holds) {
        if (!comes(holds)) {
            throw new AssertionError("what was awaited did not come");
        }
    }

    /** Looks in the same way; whether it came. */
    public static boolean comes(BooleanSupplier holds) {
        for (int look = 0; look < LOOKS; look++) {
            if (call(holds::getAsBoolean)) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        return false;
    }

    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("the UI thread did not answer", e);
        }
    }
}
