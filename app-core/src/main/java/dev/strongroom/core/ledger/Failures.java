package dev.strongroom.core.ledger;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** What a failed group may hope for, by the class of its SQLSTATE. */
final class Failures {
    private static final String NO_CONNECTION = "08";
    private static final String CONSTRAINT = "23";
    private static final String ROLLED_BACK = "40";
    private static final String H2_LOCK_TIMEOUT = "HYT00";

    private Failures() {}

    /**
     * Whether the same group may pass when it is tried again: another core may have added an account or a transfer
     * between our reading and our writing, which the next reading finds.
     */
    static boolean mayPassNextTime(SQLException failure) {
        String state = state(failure);
        return state.startsWith(ROLLED_BACK) || state.startsWith(CONSTRAINT) || state.equals(H2_LOCK_TIMEOUT);
    }

    /** Whether smaller groups would fail likewise. */
    static boolean isUnreachable(SQLException failure) {
        return failure instanceof SQLTransientConnectionException
                || state(failure).startsWith(NO_CONNECTION);
    }

    private static String state(SQLException failure) {
        // A batch reports its own state or that of the row that failed.
        if (failure.getSQLState() != null) {
            return failure.getSQLState();
        }
        SQLException next = failure.getNextException();
        return next == null ? "" : String.valueOf(next.getSQLState());
    }
}
