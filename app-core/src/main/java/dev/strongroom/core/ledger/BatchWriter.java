package dev.strongroom.core.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One batch a table, in the common SQL; for H2, which has no statement that changes several tables. */
final class BatchWriter implements GroupWriter {
    @Override
    public void write(Connection connection, GroupRows rows) throws SQLException {
        batch(connection, "insert into ledger_account values (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows.newAccounts);
        batch(
                connection,
                "update ledger_account set posted = ?2, pending_in = ?3, pending_out = ?4 where id = ?1",
                rows.accounts);
        batch(connection, "insert into ledger_transfer values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows.transfers);
        batch(connection, "insert into ledger_entry values (?, ?, ?, ?, ?)", rows.entries);
        List<@Nullable Object[]> open = rows.holds.stream()
                .map(hold -> new @Nullable Object[] {hold[0], hold[1], hold[2], hold[3]})
                .toList();
        batch(connection, "insert into ledger_hold values (?, ?, ?, ?)", open);
        batch(connection, "insert into ledger_hold_line values (?, ?, ?)", rows.holdLines);
        batch(
                connection,
                "update ledger_hold set resolved_by = ?2 where id = ?1 and resolved_by is null",
                rows.resolved);
        batch(
                connection,
                "update ledger_head set seq = ?, hash = ? where id = 1",
                List.<@Nullable Object[]>of(new @Nullable Object[] {
                    rows.end().seq(), rows.end().hash().hex()
                }));
    }

    private static void batch(Connection connection, String sql, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            int[] counts = statement.executeBatch();
            if (!Arrays.stream(counts).allMatch(count -> count == 1)) {
                throw new SQLException("a row of the books is not as it was locked: " + sql);
            }
        }
    }
}
