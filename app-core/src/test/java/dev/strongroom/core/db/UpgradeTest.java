package dev.strongroom.core.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that an earlier version has filled. */
class UpgradeTest {
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void theFilterColumnsAreMadeOfTheRowsThatAreThere(Dialect dialect) {
        DatabaseSettings settings = Databases.emptySettings(dialect);
        fill(settings, dialect);

        try (Database database = Database.open(settings)) {
            JdbcTemplate sql = new JdbcTemplate(database.dataSource());

            assertThat(sql.queryForMap("select latest_ms, back_ms from audit_head"))
                    .containsEntry("latest_ms", 900L)
                    .containsEntry("back_ms", 400L);
            assertThat(sql.queryForMap("select beginning, ending from deposit_address"))
                    .containsEntry("beginning", "0xa38e")
                    .containsEntry("ending", "e3d7");
        }
    }

    private static void fill(DatabaseSettings settings, Dialect dialect) {
        DriverManagerDataSource before =
                new DriverManagerDataSource(settings.url(), settings.user(), settings.password());
        String migrations = "classpath:dev/strongroom/core/db/migration/";
        Flyway.configure()
                .dataSource(before)
                .locations(migrations + "common", migrations + dialect.folder())
                .target("60")
                .load()
                .migrate();
        JdbcTemplate sql = new JdbcTemplate(before);
        long[] times = {100, 500, 300, 900, 500, 600};
        for (int seq = 1; seq <= times.length; seq++) {
            sql.update(
                    "insert into audit_log (seq, at_ms, actor, action, subject, hash) values (?, ?, 'a', 'b', 'c', 'd')",
                    seq,
                    times[seq - 1]);
        }
        sql.update("insert into deposit_pool (network, threshold, level, made) values ('eip155:1', 1, 'FULL', 1)");
        sql.update("insert into deposit_source (id, network, form, first_index, used, file, imported_by, imported_at)"
                + " values ('s', 'eip155:1', 'LIST', 1, 1, 'f', 'staff:otto', current_timestamp)");
        sql.update("insert into deposit_address (name, network, number, address, source, source_index, state, since,"
                + " version) values ('a_1', 'eip155:1', 1, '0xA38e63000000000000000000000000009Be3D7', 's', 1, 'AVAILABLE',"
                + " current_timestamp, 0)");
    }
}
