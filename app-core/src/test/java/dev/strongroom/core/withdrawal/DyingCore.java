package dev.strongroom.core.withdrawal;

import dev.strongroom.core.db.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs cores in processes of their own that die at a step, and a series of them on each database at once. */
final class DyingCore {
    static final int DIED = 137;
    static final int NEVER_CAME_THERE = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int LINES = 60;

    /** Deaths one after the other on one database, and what must be true afterwards. */
    @FunctionalInterface
    interface Series {
        void run(Dialect dialect, Path home) throws Exception;
    }

    private DyingCore() {}

    /** Each database in a thread and a folder of its own; fails with the name of the one that failed. */
    static void onEachDatabase(Path home, Series series) throws Exception {
        Map<Dialect, Future<?>> running = new EnumMap<>(Dialect.class);
        try (ExecutorService threads = Executors.newFixedThreadPool(Dialect.values().length)) {
            for (Dialect dialect : Dialect.values()) {
                Path own = Files.createDirectory(home.resolve(dialect.name()));
                running.put(dialect, threads.submit(() -> {
                    series.run(dialect, own);
                    return true;
                }));
            }
        }
        for (Map.Entry<Dialect, Future<?>> one : running.entrySet()) {
            try {
                one.getValue().get();
            } catch (ExecutionException e) {
                throw new AssertionError("on " + one.getKey() + ": " + e.getCause(), e.getCause());
            }
        }
    }

    /**
     * Runs a main class until it dies at a step.
     *
     * @return what it has said on standard output until then
     */
    static List<String> die(Class<?> main, Step step, Path home, String... arguments)
            throws IOException, InterruptedException {
        Path said = home.resolve("said-" + step);
        Path errors = home.resolve("errors-" + step);
        List<String> command = new ArrayList<>(SharedClasses.command(main));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the core at " + step + " hangs: " + last(errors));
        }
        if (process.exitValue() != DIED) {
            throw new AssertionError("the core did not die at " + step + " but ended with " + process.exitValue() + ": "
                    + last(errors) + last(said));
        }
        return Files.readAllLines(said);
    }

    private static String last(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }
}
