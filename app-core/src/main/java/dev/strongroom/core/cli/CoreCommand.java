package dev.strongroom.core.cli;

import dev.strongroom.core.boot.ConfiguredCore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code core}: runs a core until it is told to end. */
@Command(
        name = "core",
        mixinStandardHelpOptions = true,
        description = "Run a core: it carries withdrawals on until it is ended (SIGTERM or Ctrl+C).")
final class CoreCommand implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--config", required = true, paramLabel = "F", description = "configuration file (JSON)")
    private Path config = Path.of("");

    @Option(names = "--once", description = "carry everything on once and end")
    private boolean once;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        CountDownLatch closed = new CountDownLatch(1);
        try (ConfiguredCore configured = ConfiguredCore.start(config)) {
            out.println("core started; hot route " + (configured.isHotOpen() ? "open" : "LOCKED"));
            out.flush();
            if (once) {
                out.println("carried on: " + configured.core().tick());
            } else {
                configured.core().runEvery(PAUSE);
                awaitEnd(closed);
            }
        } finally {
            closed.countDown();
        }
        return CommandLine.ExitCode.OK;
    }

    /** Returns when the process is told to end; the process then waits until the core is closed. */
    private static void awaitEnd(CountDownLatch closed) throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    end.countDown();
                    await(closed);
                },
                "core-end");
        Runtime.getRuntime().addShutdownHook(hook);
        end.await();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
