package dev.strongroom.core.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Has H2 explain every question that is asked through it, and adds up the rows that it touched. */
public final class RowsTouched {
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    private final DataSource explained;
    private long rows;

    public RowsTouched(Database database) {
        DataSource real = database.dataSource();
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

    private Connection explained(Connection real) {
        return proxy(Connection.class, (method, args) -> {
            Object result = method.invoke(real, args);
            return result instanceof PreparedStatement statement
                    ? explained(statement, real.prepareStatement("explain analyze " + args[0]))
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

    private static long scanned(PreparedStatement plan) throws SQLException {
        try (ResultSet told = plan.executeQuery()) {
            told.next();
            return SCANNED.matcher(told.getString(1))
                    .results()
                    .mapToLong(found -> Long.parseLong(found.group(1)))
                    .sum();
        }
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
