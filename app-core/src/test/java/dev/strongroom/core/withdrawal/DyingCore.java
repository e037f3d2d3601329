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
import java.util.stream.Collectors;

/** Runs cores in processes of their own that die at a step, and a series of them on each ground at once. */
final class DyingCore {
    /**
     * The main network on both databases, and each other on one of them: what a chain answers and how a change lasts
     * have nothing to do with one another, and a series on every pair would take half as long again. Two share each
     * process, as {@link LastSteps} allows: H2 first.
     */
    private static final List<List<Ground>> GROUNDS = List.of(
            List.of(new Ground(TrialChain.TRON, Dialect.H2), new Ground(TrialChain.SOLANA, Dialect.POSTGRESQL)),
            List.of(new Ground(TrialChain.ETHEREUM, Dialect.H2), new Ground(TrialChain.ETHEREUM, Dialect.POSTGRESQL)));

    static final int DIED = 137;
    static final int NEVER_CAME_THERE = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int LINES = 60;

    /** Where a core works. */
    record Ground(Network network, Dialect dialect) {
        @Override
        public String toString() {
            return network.namespace() + "-" + dialect;
        }
    }

    /** Deaths one after the other at one desk, and what must be true afterwards. */
    interface Series extends AutoCloseable {
        List<Death> deaths();

        /** The next one. */
        Doom doom(Death death);

        /** @param said what the core has told until then */
        void died(Death death, List<String> said);

        void requireAllRight();

        @Override
        void close();
    }

    /** Founds a desk in an empty folder. */
    @FunctionalInterface
    interface Founding {
        Series found(TrialChain chain, DatabaseSettings database, Path home) throws Exception;
    }

    private DyingCore() {}

    /**
     * Each in a folder of its own with a network of its own; fails with the names of those that failed.
     *
     * @param main of a process that runs the cores of several {@link Doom}s
     */
    static void onEachGround(Path home, Class<?> main, Founding founding) throws Exception {
        Map<List<Ground>, Future<?>> running = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(GROUNDS.size())) {
            for (List<Ground> together : GROUNDS) {
                running.put(together, threads.submit(() -> {
                    on(together, home, main, founding);
                    return true;
                }));
            }
        }
        List<AssertionError> failures = new ArrayList<>();
        for (Map.Entry<List<Ground>, Future<?>> one : running.entrySet()) {
            try {
                one.getValue().get();
            } catch (ExecutionException e) {
                failures.add(new AssertionError("on " + one.getKey() + ": " + e.getCause(), e.getCause()));
            }
        }
        assertThat(failures).isEmpty();
    }

    private static void on(List<Ground> together, Path home, Class<?> main, Founding founding) throws Exception {
        List<AutoCloseable> open = new ArrayList<>();
        try {
            List<Series> all = new ArrayList<>();
            for (Ground ground : together) {
                Path own = Files.createDirectory(home.resolve(ground.toString()));
                PracticeProcess process = TrialChain.start(own.resolve("network"), ground.network());
                open.addFirst(process);
                TrialChain chain = new TrialChain(ground.network(), process.url());
                Series series = founding.found(chain, Databases.freshSettings(ground.dialect()), own);
                open.addFirst(series);
                all.add(series);
            }
            dieTogether(main, all);
            all.forEach(Series::requireAllRight);
        } finally {
            for (AutoCloseable one : open) {
                one.close();
            }
        }
    }

    /** The first deaths of each in one process, then the second ones, and so on until none is left. */
    private static void dieTogether(Class<?> main, List<Series> all) throws IOException, InterruptedException {
        int most = all.stream().mapToInt(series -> series.deaths().size()).max().orElseThrow();
        for (int i = 0; i < most; i++) {
            int number = i;
            List<Series> dying = all.stream()
                    .filter(series -> number < series.deaths().size())
                    .toList();
            List<Doom> dooms = dying.stream()
                    .map(series -> series.doom(series.deaths().get(number)))
                    .toList();
            die(main, dooms);
            for (int one = 0; one < dying.size(); one++) {
                Doom doom = dooms.get(one);
                dying.get(one).died(doom.death(), Files.readAllLines(doom.saidPath()));
            }
        }
    }

    private static void die(Class<?> main, List<Doom> dooms) throws IOException, InterruptedException {
        List<String> arguments =
                dooms.stream().flatMap(doom -> doom.arguments().stream()).toList();
        String deaths = dooms.stream().map(doom -> doom.death().toString()).collect(Collectors.joining("+"));
        die(main, dooms.getFirst().home(), deaths, arguments);
    }

    /**
     * Runs a main class until it dies.
     *
     * @param death names it in the folder and in what is told of it
     */
    static void die(Class<?> main, Path home, String death, List<String> arguments)
            throws IOException, InterruptedException {
        Path errors = home.resolve("errors-" + death);
        List<String> command = new ArrayList<>(SharedClasses.command(main));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(errors.toFile())
                .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the core at " + death + " hangs: " + last(errors));
        }
        if (process.exitValue() != DIED) {
            throw new AssertionError("the core did not die at " + death + " but ended with " + process.exitValue()
                    + ": " + last(errors));
        }
    }

    private static String last(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }
}
