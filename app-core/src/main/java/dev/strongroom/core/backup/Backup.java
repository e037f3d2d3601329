package dev.strongroom.core.backup;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes a consistent copy of a core into one file, while it runs. */
public final class Backup {
    private final Database database;
    private final CoreFolder folder;
    private final Clock clock;

    public Backup(Database database, CoreFolder folder, Clock clock) {
        this.database = database;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Writes a new file. Refused on PostgreSQL ({@code backup.postgresql}) and without a trust file
     * ({@code backup.trust}); an existing file is never overwritten.
     */
    public void write(Path out) {
        if (database.dialect() != Dialect.H2) {
            throw new RefusedException(
                    "backup.postgresql",
                    "backup: a core on PostgreSQL is backed up by pg_dump, see docs/operations.md");
        }
        if (!Files.isRegularFile(folder.trustFile())) {
            throw new RefusedException("backup.trust", "backup: " + folder.trustFile() + " is missing");
        }
        try (Scratch scratch = Scratch.beside(out)) {
            if (Files.exists(out)) {
                throw new FileAlreadyExistsException(out.toString());
            }
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            long auditRows = head(jdbc, "audit_head");
            long transfers = head(jdbc, "ledger_head");
            // what lies beside the database first: a witness must not be newer than the log that it witnesses
            List<Path> parts = new ArrayList<>();
            for (Path file : folder.kept()) {
                Path copy = scratch.path().resolve(file.getFileName());
                Files.copy(file, copy);
                parts.add(copy);
            }
            Path copy = scratch.path().resolve(BackupFile.DATABASE);
            jdbc.update("backup to ?", copy.toString());
            parts.add(copy);

            List<BackupManifest.Entry> entries = new ArrayList<>();
            for (Path part : parts) {
                String name = part.getFileName().toString();
                entries.add(new BackupManifest.Entry(name, Files.size(part), BackupFile.sha256(part)));
            }
            BackupManifest manifest = new BackupManifest(
                    BackupManifest.VERSION,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    auditRows,
                    transfers,
                    entries);
            Path finished = scratch.path().resolve("backup");
            BackupFile.write(finished, manifest, parts);
            Durable.force(finished);
            Files.move(finished, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long head(JdbcTemplate jdbc, String table) {
        return jdbc.queryForList("select seq from " + table, Long.class).getFirst();
    }
}
