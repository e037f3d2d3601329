package dev.strongroom.core.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.SteppingClock;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.audit.AuditKeeper;
import dev.strongroom.core.customer.Customers;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.staff.PracticeDesk;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final Actor ANA = Actor.staff("ana");

    @TempDir
    Path folder;

    @AutoClose
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final SteppingClock clock = new SteppingClock();

    @Test
    void aBackupUnderLoadRestoresToBooksThatSumToZeroAndChainsThatVerify() throws Exception {
        Path file = folder.resolve("core.backup");
        AtomicInteger customers = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        CoreFolder source = source();
        try (RecordsFixture core = start(source)) {
            open(core, customers, 40);
            List<Future<?>> load = Stream.generate(() -> threads.submit(() -> {
                        while (!enough.get()) {
                            open(core, customers, 1);
                        }
                    }))
                    .limit(4)
                    .<Future<?>>map(f -> f)
                    .toList();
            new Backup(core.database, source, clock).write(file);
            enough.set(true);
            for (Future<?> worker : load) {
                worker.get();
            }
        }
        Path target = folder.resolve("restored");
        Restored restored = new Restore(clock).run(file, target);

        assertThat(restored.auditRows()).isBetween(80L, 2L * customers.get());
        assertThat(restored.transfers()).isBetween(40L, (long) customers.get());
        try (RecordsFixture core = start(new CoreFolder(target))) {
            assertThat(core.get(AuditKeeper.class).verifyAll().isIntact()).isTrue();
            assertThat(core.get(Ledger.class).trialBalance().stream()
                            .map(line -> line.posted())
                            .reduce(BigInteger.ZERO, BigInteger::add))
                    .isZero();
            assertThat(core.get(Customers.class).balances("c-40")).hasSize(1);
            assertThat(core.sql.queryForList("select code from money_freeze where scope = 'all'", String.class))
                    .hasSize(1);
            assertThat(core.audited()).last().isEqualTo("system:restore core.restore core");
        }
    }

    @Test
    void anAlteredOrCutBackupIsRefusedAndNothingAppears() throws IOException {
        Path file = backup();
        byte[] bytes = Files.readAllBytes(file);
        Path target = folder.resolve("restored");
        for (int at : new int[] {0, 19, 25, 84, 90, 200, bytes.length / 2, bytes.length - 1}) {
            byte[] altered = bytes.clone();
            altered[at] ^= 1;
            Path copy = Files.write(folder.resolve("altered"), altered);
            assertThatThrownBy(() -> new Restore(clock).run(copy, target))
                    .as("byte %s", at)
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.code()).isIn("backup.format", "backup.altered"));
        }
        for (int length : new int[] {0, 10, 85, bytes.length - 1}) {
            Path copy = Files.write(folder.resolve("altered"), java.util.Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> new Restore(clock).run(copy, target))
                    .as("%s bytes", length)
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.code()).isIn("backup.format", "backup.altered"));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder("source", "core.backup", "altered");
        }
    }

    @Test
    void aRestoreGoesIntoAnEmptyFolderOnly() throws IOException {
        Path file = backup();
        Path target = Files.createDirectory(folder.resolve("restored"));
        Path mine = Files.writeString(target.resolve("mine.txt"), "mine");

        refused("restore.not-empty", () -> new Restore(clock).run(file, target));
        refused("restore.not-empty", () -> new Restore(clock).run(file, mine));
        assertThat(mine).hasContent("mine");

        Files.delete(mine);
        assertThat(new Restore(clock).run(file, target).transfers()).isEqualTo(3);
    }

    @Test
    void tamperedRecordsAreNotBroughtBack() throws IOException {
        CoreFolder source = source();
        Path log = folder.resolve("log.backup");
        Path books = folder.resolve("books.backup");
        try (RecordsFixture core = start(source)) {
            open(core, new AtomicInteger(), 3);
            core.sql.update("update ledger_transfer set at_ms = at_ms + 1 where seq = 2");
            new Backup(core.database, source, clock).write(books);
            core.sql.update("update audit_log set actor = 'staff:eve' where seq = 2");
            new Backup(core.database, source, clock).write(log);
        }
        Path target = folder.resolve("restored");

        refused("restore.ledger", () -> new Restore(clock).run(books, target));
        refused("restore.audit", () -> new Restore(clock).run(log, target));
        assertThat(target).doesNotExist();
    }

    @Test
    void aBackupNeverOverwritesAndTakesNoPasswordAlong() throws IOException {
        CoreFolder source = source();
        Files.writeString(source.path().resolve("hot.password"), "correct horse");
        Files.writeString(source.path().resolve("hot.vault"), "sealed");
        Path file = folder.resolve("core.backup");
        try (RecordsFixture core = start(source)) {
            Files.writeString(file, "precious");
            Backup backup = new Backup(core.database, source, clock);
            assertThatThrownBy(() -> backup.write(file)).hasRootCauseInstanceOf(FileAlreadyExistsException.class);
            assertThat(file).hasContent("precious");
            Files.delete(file);
            backup.write(file);
        }
        Path target = folder.resolve("restored");
        new Restore(clock).run(file, target);

        assertThat(target.resolve("hot.vault")).hasContent("sealed");
        assertThat(target.resolve("hot.password")).doesNotExist();
    }

    @Test
    void aCoreOnPostgresqlIsToldToUseItsOwnTool() throws IOException {
        CoreFolder source = source();
        Path file = folder.resolve("core.backup");
        try (Database database = Databases.fresh(Dialect.POSTGRESQL)) {
            refused("backup.postgresql", () -> new Backup(database, source, clock).write(file));
        }
        assertThat(file).doesNotExist();
    }

    private Path backup() throws IOException {
        CoreFolder source = source();
        Path file = folder.resolve("core.backup");
        try (RecordsFixture core = start(source)) {
            open(core, new AtomicInteger(), 3);
            new Backup(core.database, source, clock).write(file);
        }
        return file;
    }

    private CoreFolder source() throws IOException {
        return new CoreFolder(Files.createDirectories(folder.resolve("source")));
    }

    private static RecordsFixture start(CoreFolder source) {
        return new RecordsFixture(Database.open(DatabaseSettings.h2File(source.database())), source.path(), _ -> {});
    }

    private static void open(RecordsFixture core, AtomicInteger numbers, int count) {
        Customers customers = core.get(Customers.class);
        for (int i = 0; i < count; i++) {
            String id = "c-" + numbers.incrementAndGet();
            customers.register(ANA, id);
            customers.open(ANA, id, Amount.of(100, PracticeDesk.USDT));
        }
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
