package dev.strongroom.core.backup;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.CoreKey;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.audit.AuditBreak;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.audit.AuditReport;
import dev.strongroom.core.audit.AuditVerifier;
import dev.strongroom.core.audit.AuditWitness;
import dev.strongroom.core.audit.CoreIdentity;
import dev.strongroom.core.audit.FileWitness;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.DatabaseConfiguration;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.ledger.BooksEnd;
import dev.strongroom.core.ledger.BooksFinding;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.signing.Freezes;
import dev.strongroom.core.staff.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a core back from a backup, in an empty folder, with money-out frozen: the chain may have gone on since, and
 * people must look before anything is signed again.
 */
public final class Restore {
    private static final Actor SELF = Actor.system("restore");
    private static final String REASON =
            "restored from a backup: compare wallets and payments with the chain, then unfreeze";

    private final Clock clock;

    public Restore(Clock clock) {
        this.clock = clock;
    }

    /**
     * Restores; the folder appears whole or not at all.
     *
     * @return how many audit rows and transfers were verified
     */
    public Restored run(Path file, Path folder) {
        try {
            requireEmpty(folder);
            try (Scratch scratch = Scratch.beside(folder)) {
                CoreFolder core = new CoreFolder(scratch.path().resolve("core"));
                Files.createDirectory(core.path());
                BackupManifest manifest = BackupFile.extract(file, core.path());
                unpack(core);
                Restored restored = open(core, manifest);
                Files.deleteIfExists(folder);
                Files.move(core.path(), folder);
                return restored;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> there = Files.list(folder)) {
                if (there.findAny().isEmpty()) {
                    return;
                }
            }
        }
        throw new RefusedException(
                "restore.not-empty", "restore: " + folder + " is not an empty folder; name a new one");
    }

    private static void unpack(CoreFolder core) throws IOException {
        Path archive = core.path().resolve(BackupFile.DATABASE);
        if (!Files.exists(archive) || !Files.exists(core.trustFile())) {
            throw new RefusedException("backup.altered", "backup: holds no database or no trust file");
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            ZipEntry only = zip.getNextEntry();
            if (only == null
                    || !only.getName().equals(core.databaseFile().getFileName().toString())) {
                throw new RefusedException("backup.altered", "backup: its database is not one of this program");
            }
            Files.copy(zip, core.databaseFile());
        }
        Files.delete(archive);
    }

    private Restored open(CoreFolder core, BackupManifest manifest) {
        List<String> keys = Trust.open(core.trustFile()).current().states().stream()
                .flatMap(state -> state.roster().cores().stream())
                .map(CoreKey::key)
                .map(Object::toString)
                .distinct()
                .toList();
        try (Database database = Database.open(DatabaseSettings.h2File(core.database()));
                AnnotationConfigApplicationContext context = context(database, core, keys)) {
            Restored restored = verify(context, manifest);
            freeze(context, database);
            database.durable();
            return restored;
        } catch (SQLException e) {
            throw new IllegalStateException("the restored database could not be made durable", e);
        }
    }

    private AnnotationConfigApplicationContext context(Database database, CoreFolder core, List<String> keys) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(Database.class, () -> database, bean -> bean.setDestroyMethodName(""));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(CoreIdentity.class, () -> CoreIdentity.verifying(keys));
        context.registerBean(AuditWitness.class, () -> new FileWitness(core.witness()));
        context.register(DatabaseConfiguration.class, AuditLog.class, AuditVerifier.class, Ledger.class);
        context.scan("dev.strongroom.core.db");
        context.refresh();
        return context;
    }

    private static Restored verify(AnnotationConfigApplicationContext context, BackupManifest manifest) {
        AuditReport audit = context.getBean(AuditVerifier.class).verifyAll();
        AuditBreak broken = audit.broken();
        if (broken != null) {
            throw new RefusedException(
                    "restore.audit", "restore: the audit log is broken at row " + broken.seq() + ", " + broken.what());
        }
        long transfers = books(context);
        if (audit.rows() < manifest.auditRows() || transfers < manifest.transfers()) {
            throw new RefusedException("restore.short", "restore: the database holds less than the manifest promises");
        }
        return new Restored(manifest.createdAt(), audit.rows(), transfers);
    }

    /** How many transfers the books hold, once they were read again from the first one. */
    private static long books(AnnotationConfigApplicationContext context) {
        return switch (context.getBean(Ledger.class).check(BooksEnd.EMPTY)) {
            case BooksFinding.Whole whole -> whole.end().seq();
            case BooksFinding.Broken broken ->
                throw new RefusedException(
                        "restore.ledger",
                        "restore: the books are broken at transfer " + broken.seq() + ", " + broken.finding());
        };
    }

    private void freeze(AnnotationConfigApplicationContext context, Database database) {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        AuditLog log = context.getBean(AuditLog.class);
        context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
            Freezes.freezeAll(jdbc, SELF, REASON, clock.instant());
            log.append(AuditEntry.of(SELF, "core.restore", "core", null, REASON));
        });
    }
}
