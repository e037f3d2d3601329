package dev.strongroom.core.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Real databases for tests, each fresh and empty: an H2 file, or a database on one PostgreSQL server of this JVM with
 * durability on. The schema is made once by the migrations and copied from then on, which costs a third of making it.
 *
 * <pre>
 * &#64;ParameterizedClass
 * &#64;EnumSource(Dialect.class)
 * class SomethingTest {
 *     &#64;AutoClose
 *     private final Database database;
 *
 *     SomethingTest(Dialect dialect) {
 *         database = Databases.fresh(dialect);
 *     }
 * </pre>
 */
public final class Databases {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String H2_FILE = ".mv.db";

    private Databases() {}

    /** Opens a new database with the schema in it. */
    public static Database fresh(Dialect dialect) {
        return Database.open(freshSettings(dialect));
    }

    /** A new database with the schema in it, not yet opened: for tests that open it again, or from another process. */
    public static DatabaseSettings freshSettings(Dialect dialect) {
        String name = "t" + NUMBER.incrementAndGet();
        return switch (dialect) {
            case H2 -> h2(name);
            case POSTGRESQL -> postgresql(name, PostgresqlSchema.NAME);
        };
    }

    /** A new database with nothing in it. */
    static DatabaseSettings emptySettings(Dialect dialect) {
        String name = "t" + NUMBER.incrementAndGet();
        return switch (dialect) {
            case H2 -> DatabaseSettings.h2File(Folder.FOLDER.resolve(name));
            case POSTGRESQL -> postgresql(name, "template0");
        };
    }

    /**
     * A started Spring context over the database: transactions, Hibernate, and the components of some packages.
     *
     * @param packages such as {@code dev.strongroom.core.db}; whatever they need besides must be among them
     */
    public static AnnotationConfigApplicationContext context(Database database, String... packages) {
        return context(database, _ -> {}, packages);
    }

    /**
     * The same with beans besides.
     *
     * @param beans registers them before the context starts
     */
    public static AnnotationConfigApplicationContext context(
            Database database, Consumer<AnnotationConfigApplicationContext> beans, String... packages) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        beans.accept(context);
        context.registerBean(Database.class, () -> database, bean -> bean.setDestroyMethodName(""));
        context.register(DatabaseConfiguration.class);
        if (packages.length > 0) {
            context.scan(packages);
        }
        context.refresh();
        return context;
    }

    private static DatabaseSettings h2(String name) {
        try {
            Files.copy(H2Schema.FILE, Folder.FOLDER.resolve(name + H2_FILE));
            return DatabaseSettings.h2File(Folder.FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseSettings postgresql(String name, String template) {
        try (Connection connection = Server.ONE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return DatabaseSettings.postgresql(Server.ONE.getJdbcUrl("postgres", name), "postgres", "");
    }

    /** An H2 file with the schema in it and nobody in it. */
    private static final class H2Schema {
        static final Path FILE = made();

        private static Path made() {
            Database.open(DatabaseSettings.h2File(Folder.FOLDER.resolve("schema")))
                    .close();
            return Folder.FOLDER.resolve("schema" + H2_FILE);
        }
    }

    /** The same on the server. */
    private static final class PostgresqlSchema {
        static final String NAME = made();

        private static String made() {
            Database.open(postgresql("schema_of_tests", "template0")).close();
            return "schema_of_tests";
        }
    }

    private static final class Server {
        static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Folder {
        static final Path FOLDER = folder();

        private static Path folder() {
            try {
                Path folder = Files.createTempDirectory("strongroom-h2-");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
