package dev.strongroom.desktop.bench;

import dev.strongroom.chain.bench.Benchmark;
import dev.strongroom.core.boot.practice.PracticeDesk;
import dev.strongroom.desktop.selftest.HeadlessToolkit;
import dev.strongroom.desktop.selftest.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the console again and again without a display. Against a second, which is the most that a start may take, and
 * against a window with nothing but a label; a scroll step against a frame at 60 hertz. The packaged program is
 * measured where {@code ./strongroom package} has made it.
 */
final class ConsoleBenchmark implements Benchmark {
    private static final int FRAMES = 5;
    private static final int QUEUES = 3;
    private static final double STARTS_A_MINUTE = 60;
    private static final double FRAMES_A_SECOND = 60;
    private static final double MILLIS_A_MINUTE = 60_000;
    private static final double NANOS_A_SECOND = 1e9;

    private final Path home;

    /** @param home the checkout, below which the packaged program is looked for */
    ConsoleBenchmark(Path home) {
        this.home = home;
    }

    @Override
    public String area() {
        return "console";
    }

    @Override
    public List<Result> run(Options options) {
        try (Scratch scratch = Scratch.make()) {
            List<Result> results = new ArrayList<>();
            Path practice = scratch.folder().resolve("desk");
            PracticeDesk.open(practice.resolve("practice"), _ -> {}).close();
            Path empty = Files.createDirectory(scratch.folder().resolve("empty"));
            Starts starts = new Starts(Clock.systemUTC(), scratch.folder());
            double bare = starts.median(starts.plain(BareWindow.class.getName()), "frame", empty, FRAMES);
            List<String> plain = starts.plain("dev.strongroom.desktop.app.ConsoleMain");
            results.addAll(of("plain", starts, plain, empty, practice, bare));
            Path packaged = home.resolve("target/package/strongroom-console/bin/strongroom-console");
            if (Files.isExecutable(packaged)) {
                results.addAll(of("packaged", starts, List.of(packaged.toString()), empty, practice, bare));
            }
            results.addAll(scroll());
            return results;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<Result> of(
            String how, Starts starts, List<String> program, Path empty, Path practice, double bare)
            throws IOException, InterruptedException {
        double frame = starts.median(program, "frame", empty, FRAMES);
        double queue = starts.median(program, "queue", practice, QUEUES);
        return List.of(
                start("first frame " + how, frame, "limit", MILLIS_A_MINUTE / STARTS_A_MINUTE),
                start("first frame " + how, frame, "primitive", bare),
                start("usable queue " + how, queue, "limit", MILLIS_A_MINUTE / STARTS_A_MINUTE));
    }

    private static Result start(String name, double millis, String against, double theirs) {
        return new Result(name, "starts/min", MILLIS_A_MINUTE / millis, against, MILLIS_A_MINUTE / theirs);
    }

    private static List<Result> scroll() {
        try (HeadlessToolkit toolkit = HeadlessToolkit.start()) {
            LongTable table = toolkit.call(LongTable::new);
            List<Result> results = new ArrayList<>();
            for (LongTable.Way way : LongTable.Way.values()) {
                long p95 = toolkit.call(() -> table.p95Nanos(way));
                results.add(new Result(
                        "scroll p95 1M rows, " + way.words(),
                        "steps/s",
                        NANOS_A_SECOND / p95,
                        "limit",
                        FRAMES_A_SECOND));
            }
            return results;
        }
    }
}
