package dev.strongroom.desktop.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.desktop.fx.Fx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FxTasksTest {
    private final LinkedBlockingQueue<Object> told = new LinkedBlockingQueue<>();
    private final FxTasks tasks = new FxTasks(told::add);

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void theResultIsToldOnTheUiThread() throws Exception {
        Fx.run(() -> tasks.run("add", _ -> {
                    assertThat(Platform.isFxApplicationThread()).isFalse();
                    return 1 + 1;
                })
                .onSuccess(sum -> told.add(Platform.isFxApplicationThread() ? sum : "wrong thread")));

        assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void theFirstHandlerThatFitsTakesAFailure() throws Exception {
        Fx.run(() -> tasks.load(() -> {
                    throw new IOException("no");
                })
                .onError(IllegalStateException.class, told::add)
                .onError(IOException.class, e -> told.add("io " + e.getMessage()))
                .onError(Exception.class, _ -> told.add("too late")));

        assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("io no");
        Fx.run(() -> {});
        assertThat(told).isEmpty();
    }

    @Test
    void aFailureThatNobodyTakesGoesToTheProgram() throws Exception {
        IOException failure = new IOException("no");
        Fx.run(() -> tasks.load(() -> {
            throw failure;
        }));

        assertThat(told.poll(10, TimeUnit.SECONDS)).isSameAs(failure);
    }

    @Test
    void closingTellsWhatRunsAndWaitsForItsEnd() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Fx.run(() -> tasks.run("long", progress -> {
            started.countDown();
            while (!progress.isCancelled()) {
                Thread.onSpinWait();
            }
            return told.add("ended");
        }));
        started.await();

        tasks.close();

        assertThat(told).containsExactly("ended");
    }

    @Test
    void whatIsCancelledTellsNothingAndLeavesTheTray() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        List<String> ends = new ArrayList<>();
        Running<String> running = Fx.call(() -> tasks.<String>run("long", progress -> {
                    started.countDown();
                    while (!progress.isCancelled()) {
                        Thread.onSpinWait();
                    }
                    return "too late";
                })
                .onSuccess(told::add)
                .onEnd(() -> {
                    ends.add("end");
                    told.add("end");
                }));
        started.await();
        Fx.run(() -> assertThat(tasks.running()).contains(running));

        Fx.run(running::cancel);

        assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("end");
        Fx.run(() -> assertThat(tasks.running()).isEmpty());
        assertThat(told).isEmpty();
        assertThat(ends).containsExactly("end");
    }
}
