package dev.strongroom.core.db;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One page of a table out of branches that an index each gives in the page's order, so that the page costs as many rows
 * as it has for each branch, however long the table is.
 */
public final class Pages {
    private final String select;
    private final String order;
    private final int limit;
    private final List<String> branches = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    /**
     * @param select columns and table, such as {@code select * from deposit}
     * @param order such as {@code seq desc}
     * @param limit rows of the page
     */
    public Pages(String select, String order, int limit) {
        this.select = select;
        this.order = order;
        this.limit = limit;
    }

    /** The rows that pass a condition with its values; rows that pass several are on the page once. */
    public Pages or(String condition, List<?> given) {
        return or(condition, given, order);
    }

    /**
     * The same where the condition fixes the first columns of an index.
     *
     * @param byIndex the page's order with those columns before it: H2 reads by an index only where its first column is
     *     named
     */
    public Pages or(String condition, List<?> given, String byIndex) {
        branches.add("(" + select + " where " + condition + " order by " + byIndex + " limit ?)");
        values.addAll(given);
        values.add(limit);
        return this;
    }

    /** The page; empty without branches. */
    public <T> List<T> read(JdbcClient jdbc, RowMapper<T> row) {
        if (branches.isEmpty()) {
            return List.of();
        }
        List<@Nullable Object> all = new ArrayList<>(values);
        String sql = branches.getFirst();
        if (branches.size() > 1) {
            sql = "select * from (" + String.join(" union ", branches) + ") page order by " + order + " limit ?";
            all.add(limit);
        }
        return jdbc.sql(sql).params(all).query(row).list();
    }
}
