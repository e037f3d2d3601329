package dev.strongroom.core.db;

import dev.strongroom.chain.RefusedException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where the database is and how it is entered. Its text form never shows the password.
 *
 * @param url JDBC address, {@code jdbc:h2:…} or {@code jdbc:postgresql:…}
 * @param user who enters
 * @param password empty where the database asks for none
 * @param connections how many the pool holds at most, 2 to 100
 */
public record DatabaseSettings(String url, String user, String password, int connections) {
    private static final int USUAL_CONNECTIONS = 10;

    public DatabaseSettings {
        if (connections < 2 || connections > 100) {
            throw new RefusedException("database.connections", "database.connections: must be 2 to 100");
        }
        dialectOf(url);
    }

    /**
     * A desk of its own in one file.
     *
     * @param file path without the {@code .mv.db} ending; made when it is missing
     */
    public static DatabaseSettings h2File(Path file) {
        String path = file.toAbsolutePath().toString();
        if (path.indexOf(';') >= 0) {
            throw new RefusedException(
                    "database.path", "database: a path with ';' cannot be used, choose another folder");
        }
        // WRITE_DELAY=0: a commit is in the operating system before it is acknowledged; Database.durable() does the
        // rest.
        // DB_CLOSE_ON_EXIT=FALSE: the core closes the database itself, in its own order.
        return new DatabaseSettings(
                "jdbc:h2:file:" + path + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "sa", "", USUAL_CONNECTIONS);
    }

    /**
     * A database that is already there.
     *
     * @param url such as {@code jdbc:postgresql://host:5432/strongroom}
     */
    public static DatabaseSettings postgresql(String url, String user, String password) {
        return new DatabaseSettings(url, user, password, USUAL_CONNECTIONS);
    }

    Dialect dialect() {
        return dialectOf(url);
    }

    private static Dialect dialectOf(String url) {
        String start = url.toLowerCase(Locale.ROOT);
        if (start.startsWith("jdbc:h2:")) {
            return Dialect.H2;
        }
        if (start.startsWith("jdbc:postgresql:")) {
            return Dialect.POSTGRESQL;
        }
        throw new RefusedException(
                "database.url", "database.url: must begin with jdbc:h2: or jdbc:postgresql:, others are not supported");
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + dialect() + ", connections=" + connections + "]";
    }
}
