package dev.strongroom.core.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole group in one PostgreSQL statement over arrays: one round trip, whatever the group's size. */
final class SetWriter implements GroupWriter {
    static final String SQL = """
            with new_accounts as (
                insert into ledger_account select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[],
                    ?::smallint[], ?::boolean[], ?::numeric[], ?::numeric[], ?::numeric[])
            ), accounts as (
                update ledger_account a
                set posted = u.posted, pending_in = u.pending_in, pending_out = u.pending_out
                from unnest(?::uuid[], ?::numeric[], ?::numeric[], ?::numeric[]) u (id, posted, pending_in, pending_out)
                where a.id = u.id returning 1
            ), transfers as (
                insert into ledger_transfer select * from unnest(?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[])
            ), entries as (
                insert into ledger_entry select * from unnest(?::bigint[], ?::uuid[], ?::numeric[], ?::numeric[], ?::bigint[])
            ), holds as (
                insert into ledger_hold select * from unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::bigint[])
            ), hold_lines as (
                insert into ledger_hold_line select * from unnest(?::bigint[], ?::uuid[], ?::numeric[])
            ), resolved as (
                update ledger_hold h set resolved_by = u.seq from unnest(?::uuid[], ?::bigint[]) u (id, seq)
                where h.id = u.id and h.resolved_by is null returning 1
            ), head as (
                update ledger_head set seq = ?, hash = ? where id = 1 returning 1
            )
            select (select count(*) from accounts), (select count(*) from resolved), (select count(*) from head)""";

    private static final String[] NEW_ACCOUNT = {
        "uuid", "text", "text", "text", "int2", "bool", "numeric", "numeric", "numeric"
    };
    private static final String[] ACCOUNT = {"uuid", "numeric", "numeric", "numeric"};
    private static final String[] TRANSFER = {
        "int8", "uuid", "text", "text", "text", "text", "int8", "text", "text", "int8", "text"
    };
    private static final String[] ENTRY = {"int8", "uuid", "numeric", "numeric", "int8"};
    private static final String[] HOLD = {"int8", "uuid", "int8", "int8"};
    private static final String[] HOLD_LINE = {"int8", "uuid", "numeric"};
    private static final String[] RESOLVED = {"uuid", "int8"};

    @Override
    public void write(Connection connection, GroupRows rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            bind(connection, statement, rows);
            try (ResultSet counts = statement.executeQuery()) {
                counts.next();
                if (counts.getLong(1) != rows.accounts.size()
                        || counts.getLong(2) != rows.resolved.size()
                        || counts.getLong(3) != 1) {
                    throw new SQLException("a row of the books is not as it was locked");
                }
            }
        }
    }

    /** Sets every array of the statement. */
    static void bind(Connection connection, PreparedStatement statement, GroupRows rows) throws SQLException {
        int next = 1;
        next = arrays(connection, statement, next, NEW_ACCOUNT, rows.newAccounts);
        next = arrays(connection, statement, next, ACCOUNT, rows.accounts);
        next = arrays(connection, statement, next, TRANSFER, rows.transfers);
        next = arrays(connection, statement, next, ENTRY, rows.entries);
        next = arrays(connection, statement, next, HOLD, rows.holds);
        next = arrays(connection, statement, next, HOLD_LINE, rows.holdLines);
        next = arrays(connection, statement, next, RESOLVED, rows.resolved);
        statement.setLong(next, rows.end().seq());
        statement.setString(next + 1, rows.end().hash().hex());
    }

    private static int arrays(
            Connection connection,
            PreparedStatement statement,
            int first,
            String[] types,
            List<@Nullable Object[]> rows)
            throws SQLException {
        for (int column = 0; column < types.length; column++) {
            @Nullable Object[] values = new @Nullable Object[rows.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = rows.get(row)[column];
            }
            statement.setArray(first + column, connection.createArrayOf(types[column], values));
        }
        return first + types.length;
    }
}
