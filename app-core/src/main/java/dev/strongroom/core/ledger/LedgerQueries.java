package dev.strongroom.core.ledger;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the books answer; reads only what is committed. */
final class LedgerQueries {
    private static final int LARGEST_PAGE = 1000;
    private static final String BALANCE =
            "select kind, owner, asset, posted, pending_in, pending_out from ledger_account ";

    private final JdbcClient jdbc;

    LedgerQueries(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    Balance balance(Account account) {
        return jdbc.sql(BALANCE + "where id = ?")
                .param(AccountId.of(account).value())
                .query((row, _) -> balance(row))
                .optional()
                .orElseGet(() -> Balance.zero(account));
    }

    List<Balance> balances(AccountKind kind) {
        return jdbc.sql(BALANCE + "where kind = ? order by owner, asset")
                .param(kind.name())
                .query((row, _) -> balance(row))
                .list();
    }

    List<Balance> holding(AccountKind kind) {
        return jdbc.sql(BALANCE + "where kind = ? and (posted <> 0 or pending_in <> 0 or pending_out <> 0)"
                        + " order by owner, asset")
                .param(kind.name())
                .query((row, _) -> balance(row))
                .list();
    }

    List<StatementLine> statement(Account account, long before, int limit) {
        int side = account.kind().side();
        return jdbc.sql("""
                        select t.seq, t.at_ms, t.subject, t.step, e.units * ?, e.balance * ?, t.network, t.height, t.txid
                        from ledger_entry e join ledger_transfer t on t.seq = e.seq
                        where e.account_id = ? and e.seq < ? order by e.seq desc fetch first ? rows only""")
                .params(side, side, AccountId.of(account).value(), before, page(limit))
                .query((row, _) -> new StatementLine(
                        row.getLong(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        LedgerRows.units(row, 5),
                        LedgerRows.units(row, 6),
                        cause(row, 7)))
                .list();
    }

    List<TransferSummary> history(String subject) {
        return jdbc.sql("""
                        select t.seq, t.at_ms, t.step, h.resolved_by, t.network, t.height, t.txid
                        from ledger_transfer t left join ledger_hold h on h.seq = t.seq
                        where t.subject = ? order by t.seq""")
                .param(subject)
                .query((row, _) -> new TransferSummary(
                        row.getLong(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        lines("ledger_entry", row.getLong(1)),
                        lines("ledger_hold_line", row.getLong(1)),
                        row.getObject(4, Long.class),
                        cause(row, 5)))
                .list();
    }

    /** The block that caused a transfer; empty where there is no such transfer or no block caused it. */
    OptionalLong heightOf(TransferId id) {
        return jdbc
                .sql("select height from ledger_transfer where id = ? and height is not null")
                .param(id.value())
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    BigInteger totalAt(Account account, long height) {
        return totalsAt(List.of(account), height).getOrDefault(account, BigInteger.ZERO);
    }

    Map<Account, BigInteger> totalsAt(Collection<Account> accounts, long height) {
        Map<Account, BigInteger> totals = new HashMap<>();
        if (accounts.isEmpty()) {
            return totals;
        }
        Map<UUID, Account> asked = new LinkedHashMap<>();
        for (Account account : accounts) {
            asked.put(AccountId.of(account).value(), account);
            totals.put(account, BigInteger.ZERO);
        }
        // The newest blocks are few and everything before them is many: so it is counted from the end; in one
        // statement, so that no entry comes between. Most addresses of a pool have no account yet.
        jdbc.sql("""
                        select a.posted,
                          (select sum(e.units) from ledger_entry e where e.account_id = a.id and e.height > :height),
                          a.id
                        from ledger_account a where a.id in (:ids)""").param("height", height).param("ids", asked.keySet()).query(row -> {
            BigInteger posted = LedgerRows.units(row, 1).subtract(LedgerRows.units(row, 2));
            Account account = Objects.requireNonNull(asked.get(row.getObject(3, UUID.class)));
            totals.put(account, account.kind().side() < 0 ? posted.negate() : posted);
        });
        return totals;
    }

    boolean isCausedBy(Account account, ChainCause cause) {
        return jdbc.sql("""
                        select count(*) from ledger_entry e join ledger_transfer t on t.seq = e.seq
                        where e.account_id = ? and e.height = ? and t.txid = ?""")
                        .param(AccountId.of(account).value())
                        .param(cause.height())
                        .param(cause.txid())
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<TrialBalance> trialBalance() {
        return jdbc.sql("""
                        select asset, kind, count(*), sum(posted), sum(side * (pending_in - pending_out))
                        from ledger_account group by asset, kind order by asset, kind""")
                .query((row, _) -> new TrialBalance(
                        Asset.parse(row.getString(1)),
                        AccountKind.valueOf(row.getString(2)),
                        row.getLong(3),
                        LedgerRows.units(row, 4),
                        LedgerRows.units(row, 5)))
                .list();
    }

    List<String> due(Instant now, int limit) {
        return jdbc.sql("""
                        select t.subject from ledger_hold h join ledger_transfer t on t.seq = h.seq
                        where h.resolved_by is null and h.hold_until <= ?
                        order by h.hold_until, h.seq fetch first ? rows only""")
                .params(now.toEpochMilli(), page(limit))
                .query(String.class)
                .list();
    }

    BooksEnd end() {
        return jdbc.sql("select seq, hash from ledger_head where id = 1")
                .query((row, _) -> new BooksEnd(row.getLong(1), new Digest(row.getString(2))))
                .single();
    }

    private List<Line> lines(String table, long seq) {
        return jdbc.sql("select a.kind, a.owner, a.asset, l.units from " + table
                        + " l join ledger_account a on a.id = l.account_id where l.seq = ? order by a.asset, a.kind")
                .param(seq)
                .query((row, _) -> new Line(LedgerRows.account(row, 1), LedgerRows.units(row, 4)))
                .list();
    }

    /** Kind, owner, asset and the counters in the first six columns. */
    static Balance balance(ResultSet row) throws SQLException {
        return new Balance(
                LedgerRows.account(row, 1),
                LedgerRows.units(row, 4),
                LedgerRows.units(row, 5),
                LedgerRows.units(row, 6));
    }

    /** The cause in three columns. */
    static @Nullable ChainCause cause(ResultSet row, int column) throws SQLException {
        String network = row.getString(column);
        return network == null
                ? null
                : new ChainCause(Network.parse(network), row.getLong(column + 1), row.getString(column + 2));
    }

    private static int page(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new RefusedException("ledger.limit", "limit: must be 1 to " + LARGEST_PAGE);
        }
        return limit;
    }
}
