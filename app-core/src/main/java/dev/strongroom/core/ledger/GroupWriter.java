package dev.strongroom.core.ledger;

import dev.strongroom.core.db.Dialect;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes all rows of a group. */
interface GroupWriter {
    /** @throws SQLException when any row could not be written as expected; the caller rolls back */
    void write(Connection connection, GroupRows rows) throws SQLException;

    static GroupWriter of(Dialect dialect) {
        return switch (dialect) {
            case H2 -> new BatchWriter();
            case POSTGRESQL -> new SetWriter();
        };
    }
}
