package dev.strongroom.core.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a crash leaves of an H2 file is what stands in it at that moment. A copy is taken after every change that was
 * made durable, while the file's old blocks are written over: there H2 2.5.250 to 2.5.252 lose what was committed last
 * (ADR 0042).
 */
class DurabilityTest {
    private static final int CHANGES = 50;
    /** Old blocks are free at once instead of after 45 seconds; the copy can be read on every system. */
    private static final String REUSED_AT_ONCE = ";RETENTION_TIME=0;FILE_LOCK=NO";

    @TempDir
    Path home;

    @Test
    void everyChangeMadeDurableStandsInTheFileThatACrashWouldLeave() throws SQLException, IOException {
        DatabaseSettings file = DatabaseSettings.h2File(home.resolve("core"));
        DatabaseSettings settings =
                new DatabaseSettings(file.url() + REUSED_AT_ONCE, file.user(), file.password(), file.connections());
        Random sizes = new Random(7);
        try (Database database = Database.open(settings);
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table ledger_of_test (n int primary key, filler varchar)");
            for (int n = 1; n <= CHANGES; n++) {
                connection.setAutoCommit(false);
                statement.execute(
                        "insert into ledger_of_test values (" + n + ", repeat('x', " + sizes.nextInt(9000) + "))");
                statement.execute("update ledger_of_test set filler = repeat('y', " + sizes.nextInt(3000)
                        + ") where n = " + (1 + sizes.nextInt(n)));
                connection.commit();
                connection.setAutoCommit(true);
                database.durable();
                assertThat(newestInACopy()).isEqualTo(n);
            }
        }
    }

    private int newestInACopy() throws IOException, SQLException {
        Files.copy(home.resolve("core.mv.db"), home.resolve("copy.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        String copy = "jdbc:h2:file:" + home.resolve("copy") + ";FILE_LOCK=NO";
        try (Connection connection = DriverManager.getConnection(copy, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet newest = statement.executeQuery("select max(n) from ledger_of_test")) {
            newest.next();
            return newest.getInt(1);
        }
    }
}
