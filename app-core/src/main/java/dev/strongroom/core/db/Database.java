package dev.strongroom.core.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The core's database: a pool of connections over a schema that is up to date. Close it last. */
public final class Database implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:dev/strongroom/core/db/migration/";

    private final HikariDataSource pool;
    private final Dialect dialect;

    private Database(HikariDataSource pool, Dialect dialect) {
        this.pool = pool;
        this.dialect = dialect;
    }

    /**
     * Connects and brings the schema up to date.
     *
     * @throws org.flywaydb.core.api.FlywayException when a migration fails or the schema is newer than the program
     */
    public static Database open(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("strongroom");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.connections());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        if (settings.dialect() == Dialect.POSTGRESQL) {
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        Database database = new Database(new HikariDataSource(config), settings.dialect());
        try {
            database.migrate();
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        return database;
    }

    public DataSource dataSource() {
        return pool;
    }

    public Dialect dialect() {
        return dialect;
    }

    /**
     * Returns once everything committed so far survives a power cut. Call it after each commit that holds money, before
     * anybody is told. PostgreSQL has done so at commit; H2 has only handed its file to the operating system.
     */
    public void durable() throws SQLException {
        if (dialect == Dialect.H2) {
            try (Connection connection = pool.getConnection()) {
                durable(connection);
            }
        }
    }

    /** The same on a connection at hand, which must not be inside a transaction. */
    public void durable(Connection connection) throws SQLException {
        if (dialect == Dialect.H2) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("checkpoint sync");
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(pool)
                .locations(MIGRATIONS + "common", MIGRATIONS + dialect.folder())
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
