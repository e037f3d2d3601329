package dev.strongroom.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.sandbox.PracticeProcess;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs cores in processes of their own that die at a step, and a series of them on each ground at once. */
final class DyingCore {
    /**
     * The main network on both databases, and each other on one of them: what a chain answers and how a change lasts
     * have nothing to do with one another, and a series on every pair would take half as long again.
     */
    private static final List<Ground> GROUNDS = List.of(
            new Ground(TrialChain.TRON, Dialect.H2),
            new Ground(TrialChain.SOLANA, Dialect.POSTGRESQL),
            new Ground(TrialChain.ETHEREUM, Dialect.H2),
            new Ground(TrialChain.ETHEREUM, Dialect.POSTGRESQL));

    static final int DIED = 137;
    static final int NEVER_CAME_THERE = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int LINES = 60;
    private static final int AT_ONCE = 2;

    /** Where a core works. */
    record Ground(Network network, Dialect dialect) {
        @Override
        public String toString() {
            return network.namespace() + "-" + dialect;
        }
    }

    /** Deaths one after the other at one desk, and what must be true afterwards. */
    interface Series extends AutoCloseable {
        void run() throws Exception;

        @Override
        void close();
    }

    /** Founds a desk in an empty folder. */
    @FunctionalInterface
    interface Founding {
        Series found(TrialChain chain, DatabaseSettings database, Path home) throws Exception;
    }

    private DyingCore() {}

    /** Each in a folder of its own with a network of its own; fails with the names of those that failed. */
    static void onEachGround(Path home, Founding founding) throws Exception {
        Map<Ground, Future<?>> running = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Ground ground : GROUNDS) {
                Path own = Files.createDirectory(home.resolve(ground.toString()));
                running.put(ground, threads.submit(() -> {
                    on(ground, own, founding);
                    return true;
                }));
            }
        }
        List<AssertionError> failures = new ArrayList<>();
        for (Map.Entry<Ground, Future<?>> one : running.entrySet()) {
            try {
                one.getValue().get();
            } catch (ExecutionException e) {
                failures.add(new AssertionError("on " + one.getKey() + ": " + e.getCause(), e.getCause()));
            }
        }
        assertThat(failures).isEmpty();
    }

    private static void on(Ground ground, Path home, Founding founding) throws Exception {
        try (PracticeProcess process = TrialChain.start(home.resolve("network"), ground.network())) {
            TrialChain chain = new TrialChain(ground.network(), process.url());
            try (Series series = founding.found(chain, Databases.freshSettings(ground.dialect()), home)) {
                series.run();
            }
        }
    }

    /**
     * Runs a main class until it dies.
     *
     * @return what it has said on standard output until then
     */
    static List<String> die(Class<?> main, Doom doom) throws IOException, InterruptedException {
        Death death = doom.death();
        Path said = doom.home().resolve("said-" + death);
        Path errors = doom.home().resolve("errors-" + death);
        List<String> command = new ArrayList<>(SharedClasses.command(main));
        command.addAll(doom.arguments());
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the core at " + death + " hangs: " + last(errors));
        }
        if (process.exitValue() != DIED) {
            throw new AssertionError("the core did not die at " + death + " but ended with " + process.exitValue()
                    + ": " + last(errors) + last(said));
        }
        return Files.readAllLines(said);
    }

    private static String last(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }
}
