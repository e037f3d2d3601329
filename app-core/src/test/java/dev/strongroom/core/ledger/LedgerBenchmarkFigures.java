package dev.strongroom.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.bench.Benchmark.Options;
import dev.strongroom.chain.bench.Benchmark.Result;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The figures of {@code bench ledger} on the tests' own PostgreSQL. Takes a minute and a quiet machine, so it runs only
 * by name: {@code mvn -pl app-core -am test -Dtest=LedgerBenchmarkFigures -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class LedgerBenchmarkFigures {
    @Test
    void postingReachesWhatWasPromised() {
        DatabaseSettings settings = Databases.freshSettings(Dialect.POSTGRESQL);
        LedgerBenchmark benchmark = new LedgerBenchmark(Map.of("STRONGROOM_BENCH_PG_URL", settings.url()));

        List<Result> results = benchmark.run(new Options(false));

        results.forEach(result -> System.out.printf(
                "%s: %.0f %s, %s %.0f, ratio %.2f%n",
                result.name(), result.ours(), result.unit(), result.against(), result.theirs(), result.ratio()));
        assertThat(results.get(0).ratio()).isGreaterThanOrEqualTo(0.6);
        assertThat(results.get(1).ratio()).isGreaterThanOrEqualTo(10);
    }
}
