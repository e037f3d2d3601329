package dev.strongroom.core.audit;

import dev.strongroom.chain.Digest;
import dev.strongroom.core.db.HashChain;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log as the database holds it; the hash covers every other column and the row before.
 *
 * @param storedHash 64 hex digits, or whatever somebody put there
 */
record AuditRow(
        long seq,
        long at,
        String actor,
        String action,
        String subject,
        @Nullable String before,
        @Nullable String after,
        String storedHash) {
    static final String INSERT =
            "insert into audit_log (seq, at_ms, actor, action, subject, before_json, after_json, hash)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";
    static final String SELECT =
            "select seq, at_ms, actor, action, subject, before_json, after_json, hash from audit_log";

    private static final HashChain CHAIN = new HashChain("strongroom/audit/v1");

    /** The row of an entry that follows a row with that hash. */
    static AuditRow next(long seq, long at, AuditEntry entry, Digest previous) {
        AuditRow open = new AuditRow(
                seq, at, entry.actor().toString(), entry.action(), entry.subject(), entry.before(), entry.after(), "");
        return new AuditRow(
                seq,
                at,
                open.actor,
                open.action,
                open.subject,
                open.before,
                open.after,
                open.hashAfter(previous).hex());
    }

    static AuditRow read(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }

    /** What this row's hash must be when it follows a row with that hash. */
    Digest hashAfter(Digest previous) {
        return CHAIN.next(
                previous,
                new HashChain.Fields()
                        .number(seq)
                        .number(at)
                        .text(actor)
                        .text(action)
                        .text(subject)
                        .text(before)
                        .text(after)
                        .bytes());
    }

    @Nullable
    Object[] columns() {
        return new @Nullable Object[] {seq, at, actor, action, subject, before, after, storedHash};
    }
}
