package dev.strongroom.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.cli.Cli;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.backup.CoreFolder;
import dev.strongroom.core.customer.Customers;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.DatabaseSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BackupCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aCoreIsBackedUpAndBroughtBack() throws IOException {
        CoreFolder source = new CoreFolder(Files.createDirectory(folder.resolve("source")));
        try (RecordsFixture core =
                new RecordsFixture(Database.open(DatabaseSettings.h2File(source.database())), source.path(), _ -> {})) {
            core.get(Customers.class).register(Actor.api("shop"), "c-1");
        }
        String file = folder.resolve("core.backup").toString();
        String target = folder.resolve("restored").toString();

        assertThat(run("backup", "--data", source.path().toString(), "--out", file, "--json"))
                .isZero();
        assertThat(out.toString()).contains("\"bytes\":\"" + Files.size(Path.of(file)) + "\"");
        assertThat(run("restore", "--file", file, "--data", target)).isZero();
        assertThat(out.toString()).contains("1 audit rows and 0 transfers verified; money-out is frozen");

        assertThat(run("restore", "--file", file, "--data", target)).isEqualTo(Cli.REFUSED);
        assertThat(err.toString()).contains("[restore.not-empty]");
        assertThat(run("backup", "--data", source.path().toString(), "--out", file))
                .isEqualTo(1);
        assertThat(err.toString()).contains("exists already and is never overwritten");
    }

    @Test
    void aFolderWithoutADatabaseIsRefusedWithTheWayOut() {
        Path file = folder.resolve("core.backup");

        assertThat(run("backup", "--data", folder.toString(), "--out", file.toString()))
                .isEqualTo(Cli.REFUSED);
        assertThat(err.toString()).contains("pg_dump").contains("[backup.no-database]");
        assertThat(run(
                        "restore",
                        "--file",
                        file.toString(),
                        "--data",
                        folder.resolve("new").toString()))
                .isEqualTo(1);
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private int run(String... args) {
        CommandLine commands = Strongroom.commands();
        commands.setOut(new PrintWriter(out, true));
        commands.setErr(new PrintWriter(err, true));
        return Cli.run(commands, args);
    }
}
