package dev.strongroom.core.ledger;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.bench.Benchmark;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code bench ledger}: transfers a second on one hot account, durable, against the bare statements that write the same
 * rows and against a session a transfer.
 *
 * <p>On the PostgreSQL of {@code STRONGROOM_BENCH_PG_URL} (an empty database of its own; {@code …_USER} and
 * {@code …_PASSWORD} beside it), and always on an H2 file.
 */
public final class LedgerBenchmark implements Benchmark {
    private static final String URL = "STRONGROOM_BENCH_PG_URL";
    private static final int ROUNDS = 3;

    private final Map<String, String> environment;

    /** @param environment where the PostgreSQL is named, such as {@link System#getenv()} */
    public LedgerBenchmark(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public String area() {
        return "ledger";
    }

    @Override
    public List<Result> run(Options options) {
        List<Result> results = new ArrayList<>();
        String url = environment.get(URL);
        if (url != null) {
            String user = environment.getOrDefault("STRONGROOM_BENCH_PG_USER", "postgres");
            String password = environment.getOrDefault("STRONGROOM_BENCH_PG_PASSWORD", "");
            results.addAll(measure("PostgreSQL", DatabaseSettings.postgresql(url, user, password)));
        }
        Path folder = folder();
        try {
            results.addAll(measure("H2", DatabaseSettings.h2File(folder.resolve("bench"))));
        } finally {
            delete(folder);
        }
        return results;
    }

    private static List<Result> measure(String name, DatabaseSettings settings) {
        try (Database database = Database.open(settings)) {
            HotAccountLoad load = new HotAccountLoad(database, Clock.systemUTC());
            List<Long> ours = new ArrayList<>();
            List<Long> bare = new ArrayList<>();
            List<Long> sessions = new ArrayList<>();
            load.warmUp();
            for (int round = 0; round < ROUNDS; round++) {
                bare.add(load.bareStatements());
                ours.add(load.engine());
                sessions.add(load.sessions());
            }
            String unit = "transfers/s";
            return List.of(
                    new Result("posting, one hot account, " + name, unit, median(ours), "primitive", median(bare)),
                    new Result("posting, one hot account, " + name, unit, median(ours), "naive", median(sessions)));
        } catch (SQLException e) {
            throw new RefusedException("bench.database", URL + ": an empty database is needed: " + e.getMessage(), e);
        }
    }

    private static long median(List<Long> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("strongroom-bench-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
