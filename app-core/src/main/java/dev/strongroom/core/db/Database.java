package dev.strongroom.core.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.strongroom.chain.RefusedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.h2.api.ErrorCode;

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
        HikariConfig config = config(settings);
        Database database = new Database(new HikariDataSource(config), settings.dialect());
        try {
            database.migrate();
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        return database;
    }

    /**
     * Connects to one that a core keeps, and changes nothing in it.
     *
     * @throws RefusedException {@code database.missing} where there is none, {@code database.busy} where a core has the
     *     file open, {@code database.version} where its schema is not this program's
     */
    public static Database read(DatabaseSettings settings) {
        HikariConfig config = config(settings);
        config.setReadOnly(true);
        if (settings.dialect() == Dialect.H2) {
            config.setJdbcUrl(settings.url() + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE");
        }
        Database database;
        try {
            database = new Database(new HikariDataSource(config), settings.dialect());
        } catch (HikariPool.PoolInitializationException e) {
            throw refusal(e);
        }
        try {
            database.requireOwnSchema();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static RuntimeException refusal(HikariPool.PoolInitializationException e) {
        int code = e.getCause() instanceof SQLException cause ? cause.getErrorCode() : 0;
        return switch (code) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                new RefusedException(
                        "database.busy", "database: a core has it open; ask that core's console, or stop it first", e);
            case ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1 ->
                new RefusedException("database.missing", "database: there is none at this place", e);
            default -> e;
        };
    }

    private static HikariConfig config(DatabaseSettings settings) {
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
        return config;
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
        flyway().migrate();
    }

    private void requireOwnSchema() {
        MigrationInfoService schema = flyway().info();
        boolean isOwn = schema.pending().length == 0
                && Arrays.stream(schema.all()).noneMatch(one -> one.getState() == MigrationState.FUTURE_SUCCESS);
        if (!isOwn) {
            throw new RefusedException(
                    "database.version", "database: it is of another version of this program; use that one");
        }
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(pool)
                .locations(MIGRATIONS + "common", MIGRATIONS + dialect.folder())
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .load();
    }
}
