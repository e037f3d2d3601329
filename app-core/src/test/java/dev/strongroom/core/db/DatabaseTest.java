package dev.strongroom.core.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.RefusedException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTest {
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void opensAgainWithWhatWasCommittedAndMadeDurable(Dialect dialect) throws SQLException {
        DatabaseSettings settings = Databases.freshSettings(dialect);
        try (Database database = Database.open(settings);
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into chain_checkpoint values ('x', 1, 'h', current_timestamp, 's')");
            database.durable();
            database.durable(connection);
        }
        try (Database database = Database.open(settings);
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select records from chain_checkpoint where chain = 'x'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(1)).isEqualTo(1);
        }
    }

    @Test
    void unusableSettingsAreRefusedWithTheirField() {
        refused(() -> DatabaseSettings.postgresql("jdbc:mysql://host/x", "u", "p"), "database.url");
        refused(() -> DatabaseSettings.h2File(Path.of("/tmp/a;INIT=run")), "database.path");
        refused(() -> new DatabaseSettings("jdbc:h2:mem:x", "sa", "", 1), "database.connections");
    }

    @Test
    void theTextFormKeepsThePasswordToItself() {
        assertThat(DatabaseSettings.postgresql("jdbc:postgresql://h/d?password=hunter2", "u", "hunter2"))
                .asString()
                .doesNotContain("hunter2");
    }

    private static void refused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
