package dev.strongroom.core.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has the database explain every question that is asked through it, and adds up the rows that it touched, those that it
 * read and passed over among them.
 */
public final class RowsTouched {
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");
    /** How PostgreSQL counts rows that a part of a plan read and passed over. */
    private static final String REMOVED = "Rows Removed by ";

    private final Dialect dialect;
    private final DataSource explained;
    private long rows;

    public RowsTouched(Database database) {
        DataSource real = database.dataSource();
        this.dialect = database.dialect();
        this.explained = proxy(DataSource.class, (method, args) -> {
            Object result = method.invoke(real, args);
            return result instanceof Connection connection ? explained(connection) : result;
        });
    }

    /** What to ask through. */
    public DataSource dataSource() {
        return explained;
    }

    /** How many rows were touched since the last time. */
    public long take() {
        long taken = rows;
        rows = 0;
        return taken;
    }

    private String explain() {
        return switch (dialect) {
            case H2 -> "explain analyze ";
            case POSTGRESQL -> "explain (analyze, timing off, format json) ";
        };
    }

    private Connection explained(Connection real) {
        return proxy(Connection.class, (method, args) -> {
            Object result = method.invoke(real, args);
            return result instanceof PreparedStatement statement
                    ? explained(statement, real.prepareStatement(explain() + args[0]))
                    : result;
        });
    }

    private PreparedStatement explained(PreparedStatement real, PreparedStatement plan) {
        return proxy(PreparedStatement.class, (method, args) -> {
            if (args != null && args.length > 1 && method.getName().startsWith("set")) {
                method.invoke(plan, args);
            } else if (method.getName().equals("executeQuery")) {
                rows += scanned(plan);
            } else if (method.getName().equals("close")) {
                plan.close();
            }
            return method.invoke(real, args);
        });
    }

    private long scanned(PreparedStatement plan) throws SQLException {
        try (ResultSet told = plan.executeQuery()) {
            told.next();
            String text = told.getString(1);
            return switch (dialect) {
                case H2 ->
                    SCANNED.matcher(text)
                            .results()
                            .mapToLong(found -> Long.parseLong(found.group(1)))
                            .sum();
                case POSTGRESQL ->
                    touched(JsonMapper.shared().readTree(text).path(0).path("Plan"));
            };
        }
    }

    /** Of a part of a plan that reads a table, by itself or by an index, and of the parts below it. */
    private static long touched(JsonNode part) {
        double rows = 0;
        if (part.has("Relation Name")) {
            rows = part.path("Actual Rows").asDouble(0);
            for (Map.Entry<String, JsonNode> said : part.properties()) {
                rows += said.getKey().startsWith(REMOVED) ? said.getValue().asDouble(0) : 0;
            }
        }
        long all = Math.round(rows * part.path("Actual Loops").asLong(0));
        for (JsonNode below : part.path("Plans")) {
            all += touched(below);
        }
        return all;
    }

    private interface Call {
        Object to(Method method, Object[] args) throws ReflectiveOperationException, SQLException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, args) -> {
            try {
                return call.to(method, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
