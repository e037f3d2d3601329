package dev.strongroom.core.cli;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Json;
import dev.strongroom.core.backup.CoreFolder;
import dev.strongroom.core.boot.ConfiguredCore;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.reconcile.KeptReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code reconciliation (--config F | --data DIR) [--runs N] [--json]}. */
@Command(
        name = "reconciliation",
        mixinStandardHelpOptions = true,
        description = "Print what the last comparisons of the books with each network found, and which differences"
                + " last. It compares nothing itself and changes nothing; a core on an H2 file must not be running.")
final class ReconciliationCommand implements Callable<Integer> {
    private static final int MOST = 100;

    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Place place = new Place();

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "1",
            description = "how many runs of each network, 1 to " + MOST + " (default: ${DEFAULT-VALUE})")
    private int runs;

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    /** Where the core keeps its rows. */
    private static final class Place {
        @Option(names = "--config", paramLabel = "F", description = "the core's configuration file")
        private @Nullable Path config;

        @Option(names = "--data", paramLabel = "DIR", description = "the core's folder")
        private @Nullable Path data;

        DatabaseSettings database() throws IOException {
            return config != null
                    ? ConfiguredCore.database(config)
                    : DatabaseSettings.h2File(new CoreFolder(data == null ? Path.of("") : data).database());
        }
    }

    ReconciliationCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (runs < 1 || runs > MOST) {
            throw new RefusedException("count.range", "--runs: " + runs + " is not from 1 to " + MOST);
        }
        KeptReport report;
        try (Database database = Database.read(place.database())) {
            report = KeptReport.read(database, runs);
        }
        ReconciliationText text = new ReconciliationText(report, clock.instant());
        spec.commandLine().getOut().print(json ? Json.write(text.json()) + "\n" : text.lines());
        spec.commandLine().getOut().flush();
        return CommandLine.ExitCode.OK;
    }
}
