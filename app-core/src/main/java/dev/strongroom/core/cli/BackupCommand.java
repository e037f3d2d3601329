package dev.strongroom.core.cli;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Json;
import dev.strongroom.core.backup.Backup;
import dev.strongroom.core.backup.CoreFolder;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code backup --data DIR --out FILE [--json]}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Write a core's database, trust file and vaults into one file; the core must not be running.")
final class BackupCommand implements Callable<Integer> {
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The core's folder.")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "A new file; never overwritten.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    BackupCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        CoreFolder folder = new CoreFolder(data);
        if (!Files.isRegularFile(folder.databaseFile())) {
            throw new RefusedException(
                    "backup.no-database",
                    "data: " + folder.databaseFile() + " is missing; a core on PostgreSQL is backed up by pg_dump, see"
                            + " docs/operations.md");
        }
        try (Database database = Database.open(DatabaseSettings.h2File(folder.database()))) {
            new Backup(database, folder, clock).write(out);
        }
        long bytes = Files.size(out);
        spec.commandLine()
                .getOut()
                .println(
                        json
                                ? Json.write(Map.of("file", out.toString(), "bytes", Long.toString(bytes)))
                                : "backup: " + out + " (" + bytes
                                        + " bytes); keep it where this machine cannot reach it");
        return 0;
    }
}
