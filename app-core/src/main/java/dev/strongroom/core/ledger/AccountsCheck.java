package dev.strongroom.core.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares every account with its newest entry and its open holds. */
final class AccountsCheck {
    private static final String ACCOUNTS = """
            select a.id, a.kind, a.owner, a.asset, a.side, a.floored, a.posted,
                   coalesce((select e.balance from ledger_entry e where e.account_id = a.id
                             order by e.seq desc fetch first 1 row only), 0) as balance,
                   a.pending_in, a.pending_out, coalesce(o.pending_in, 0), coalesce(o.pending_out, 0)
            from ledger_account a
            left join (select l.account_id,
                              sum(case when l.units * b.side > 0 then l.units * b.side else 0 end) as pending_in,
                              sum(case when l.units * b.side < 0 then -l.units * b.side else 0 end) as pending_out
                       from ledger_hold h
                       join ledger_hold_line l on l.seq = h.seq
                       join ledger_account b on b.id = l.account_id
                       where h.resolved_by is null group by l.account_id) o on o.account_id = a.id""";

    private AccountsCheck() {}

    /** The first account that is not as it must be; null where all are. */
    static @Nullable String finding(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ACCOUNTS)) {
            while (row.next()) {
                String finding = finding(row);
                if (finding != null) {
                    return "account " + row.getString(1) + ": " + finding;
                }
            }
        }
        return null;
    }

    private static @Nullable String finding(ResultSet row) throws SQLException {
        Account account = LedgerRows.account(row, 2);
        AccountKind kind = account.kind();
        if (!AccountId.of(account).value().equals(row.getObject(1, UUID.class))) {
            return "the key does not belong to its name";
        }
        if (row.getInt(5) != kind.side() || row.getBoolean(6) != kind.isFloored()) {
            return "side or floor is not that of its kind";
        }
        if (!LedgerRows.units(row, 7).equals(LedgerRows.units(row, 8))) {
            return "the posted counter is not the balance of its newest entry";
        }
        if (!LedgerRows.units(row, 9).equals(LedgerRows.units(row, 11))
                || !LedgerRows.units(row, 10).equals(LedgerRows.units(row, 12))) {
            return "the pending counters are not the sums of its open holds";
        }
        return null;
    }
}
