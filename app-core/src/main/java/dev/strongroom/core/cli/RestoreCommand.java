package dev.strongroom.core.cli;

import dev.strongroom.core.api.Json;
import dev.strongroom.core.backup.Restore;
import dev.strongroom.core.backup.Restored;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code restore --file FILE --data DIR [--json]}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Bring a core back from a backup into an empty folder; money-out stays frozen.")
final class RestoreCommand implements Callable<Integer> {
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--file", required = true, paramLabel = "FILE", description = "The backup.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "A new or empty folder.")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    RestoreCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Restored restored = new Restore(clock).run(file, data);
        spec.commandLine()
                .getOut()
                .println(
                        json
                                ? Json.write(restored)
                                : "restore: " + restored.auditRows() + " audit rows and " + restored.transfers()
                                        + " transfers verified; money-out is frozen until two people unfreeze it");
        return 0;
    }
}
