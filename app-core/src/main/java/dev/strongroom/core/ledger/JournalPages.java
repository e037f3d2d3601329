package dev.strongroom.core.ledger;

import dev.strongroom.core.api.JournalEntry;
import dev.strongroom.core.api.JournalPage;
import dev.strongroom.core.api.JournalQuery;
import dev.strongroom.core.api.LedgerKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The journal page by page, from the newest transfer down. The numbers are found by an index first, whatever narrows
 * them; then the rows of these alone are read. No index knows assets: for them a page looks at so many transfers and no
 * more, and tells where the next one goes on.
 */
final class JournalPages {
    /** Most transfers that one page looks at for an asset. */
    static final int LOOKED_AT = 5000;
    /** Clocks of several cores differ, and a clock is set back now and then: so far numbers and times may disagree. */
    private static final Duration SLACK = Duration.ofHours(1);

    /** What every question for numbers ends with; {@code %s} is the table's short name. */
    private static final String SPAN = " and %1$s.seq < :before and %1$s.seq >= :least";

    static final String ALL = "select t.seq from ledger_transfer t where true" + SPAN.formatted("t")
            + "%s order by t.seq desc fetch first :limit rows only";
    static final String OF_SUBJECT = "select t.seq from ledger_transfer t where t.subject = :subject"
            + SPAN.formatted("t") + "%s order by t.subject desc, t.seq desc fetch first :limit rows only";
    static final String OF_ACCOUNT = "select l.seq from ledger_entry l where l.account_id = :account"
            + SPAN.formatted("l") + "%s order by l.account_id desc, l.seq desc fetch first :limit rows only";
    static final String HELD_BY_ACCOUNT = OF_ACCOUNT.replace("ledger_entry", "ledger_hold_line");

    private static final String IN_TIME = " and t.at_ms >= :from and t.at_ms < :to";
    private static final String IN_TIME_BY_SEQ = " and exists (select 1 from ledger_transfer t where t.seq = l.seq"
            + " and t.at_ms >= :from and t.at_ms < :to)";
    private static final String MOVES = " and (exists (select 1 from ledger_entry l join ledger_account a"
            + " on a.id = l.account_id where l.seq = t.seq and a.asset = :asset)"
            + " or exists (select 1 from ledger_hold_line l join ledger_account a"
            + " on a.id = l.account_id where l.seq = t.seq and a.asset = :asset))";
    private static final String TRANSFERS = """
            select t.seq, t.at_ms, t.subject, t.step, t.network, t.height, t.txid, 0, h.resolved_by,
                case when exists (select 1 from ledger_entry e where e.seq = h.resolved_by) then 1 else 0 end,
                case when exists (select 1 from ledger_hold n where n.seq = h.resolved_by) then 1 else 0 end
            from ledger_transfer t left join ledger_hold h on h.seq = t.seq
            where t.seq in (:seqs) order by t.seq desc""";

    private final JdbcClient jdbc;

    JournalPages(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    JournalPage list(JournalQuery query) {
        long before = Math.min(query.before(), query.to() == null ? Long.MAX_VALUE : firstAfter(query.to()));
        long least = query.from() == null ? 0 : lastBefore(query.from());
        LedgerKey account = query.account();
        if (account != null) {
            return of(
                    new Account(LedgerDesk.kind(account.kind()), account.owner(), account.asset()),
                    query,
                    before,
                    least);
        }
        if (query.subject() == null && query.asset() != null) {
            return window(query, Math.min(before, head() + 1), least);
        }
        String more = (isInTime(query) ? IN_TIME : "") + (query.asset() == null ? "" : MOVES);
        return page(seqs((query.subject() == null ? ALL : OF_SUBJECT).formatted(more), query, before, least), query);
    }

    /** A transfer may post to an account and hold on it at once: it is one row. */
    private JournalPage of(Account account, JournalQuery query, long before, long least) {
        boolean isOther = query.asset() != null && !query.asset().equals(account.asset());
        if (isOther) {
            return new JournalPage(List.of(), 0);
        }
        UUID id = AccountId.of(account).value();
        String more = isInTime(query) ? IN_TIME_BY_SEQ : "";
        List<Long> found = Stream.of(OF_ACCOUNT, HELD_BY_ACCOUNT)
                .flatMap(
                        sql -> asked(sql.formatted(more), query, before, least)
                                .param("account", id)
                                .query(Long.class)
                                .list()
                                .stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        if (query.subject() == null) {
            return page(found.stream().limit(query.limit()).toList(), query);
        }
        List<Long> looked = found.stream().limit(query.limit()).toList();
        List<JournalEntry> rows = read(looked).stream()
                .filter(row -> row.subject().equals(query.subject()))
                .toList();
        return new JournalPage(rows, looked.size() < query.limit() ? 0 : looked.getLast());
    }

    private JournalPage window(JournalQuery query, long before, long least) {
        long low = Math.max(least, before - LOOKED_AT);
        List<Long> found = seqs(ALL.formatted((isInTime(query) ? IN_TIME : "") + MOVES), query, before, low);
        long next = found.size() == query.limit() ? found.getLast() : low;
        return new JournalPage(read(found), next > Math.max(least, 1) ? next : 0);
    }

    private JournalPage page(List<Long> found, JournalQuery query) {
        return new JournalPage(read(found), found.size() < query.limit() ? 0 : found.getLast());
    }

    private List<Long> seqs(String sql, JournalQuery query, long before, long least) {
        return asked(sql, query, before, least).query(Long.class).list();
    }

    private JdbcClient.StatementSpec asked(String sql, JournalQuery query, long before, long least) {
        Map<String, Object> params = new HashMap<>();
        params.put("before", before);
        params.put("least", least);
        params.put("limit", query.limit());
        params.put("from", query.from() == null ? 0L : query.from().toEpochMilli());
        params.put("to", query.to() == null ? Long.MAX_VALUE : query.to().toEpochMilli());
        if (query.subject() != null) {
            params.put("subject", query.subject());
        }
        if (query.asset() != null) {
            params.put("asset", query.asset().toString());
        }
        return jdbc.sql(sql).params(params);
    }

    private static boolean isInTime(JournalQuery query) {
        return query.from() != null || query.to() != null;
    }

    /** No transfer of this number or a larger one was posted before the instant. */
    private long firstAfter(Instant to) {
        return jdbc.sql("select seq from ledger_transfer where at_ms >= ? order by at_ms fetch first 1 row only")
                .param(to.plus(SLACK).toEpochMilli())
                .query(Long.class)
                .optional()
                .orElse(Long.MAX_VALUE);
    }

    /** No transfer of a smaller number was posted at the instant or after it. */
    private long lastBefore(Instant from) {
        return jdbc.sql("select seq from ledger_transfer where at_ms < ?"
                        + " order by at_ms desc fetch first 1 row only")
                .param(from.minus(SLACK).toEpochMilli())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private long head() {
        return jdbc.sql("select seq from ledger_head where id = 1")
                .query(Long.class)
                .single();
    }

    /** These transfers with all that belongs to them, newest first. */
    List<JournalEntry> read(List<Long> seqs) {
        if (seqs.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Line>> entries = lines("ledger_entry", seqs);
        Map<Long, List<Line>> holds = lines("ledger_hold_line", seqs);
        return jdbc.sql(TRANSFERS)
                .param("seqs", seqs)
                .query((row, _) -> entry(
                        row,
                        entries.getOrDefault(row.getLong(1), List.of()),
                        holds.getOrDefault(row.getLong(1), List.of())))
                .list();
    }

    private Map<Long, List<Line>> lines(String table, List<Long> seqs) {
        Map<Long, List<Line>> lines = new HashMap<>();
        jdbc.sql("select l.seq, a.kind, a.owner, a.asset, l.units from " + table
                        + " l join ledger_account a on a.id = l.account_id where l.seq in (:seqs)"
                        + " order by l.seq, a.asset, a.kind, a.owner")
                .param("seqs", seqs)
                .query(row -> {
                    lines.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                            .add(new Line(LedgerRows.account(row, 2), LedgerRows.units(row, 5)));
                });
        return lines;
    }

    private static JournalEntry entry(ResultSet row, List<Line> entries, List<Line> holds) throws SQLException {
        Long resolvedBy = row.getObject(9, Long.class);
        ChainCause cause = LedgerQueries.cause(row, 5);
        TransferSummary summary = new TransferSummary(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(4),
                entries,
                holds,
                resolvedBy,
                cause);
        return new JournalEntry(
                row.getString(3),
                summary.view(),
                cause == null ? null : cause.network(),
                state(summary, row.getInt(10) > 0, row.getInt(11) > 0),
                resolvedBy);
    }

    private static JournalEntry.State state(TransferSummary transfer, boolean wasPosted, boolean wasHeldAnew) {
        if (transfer.holds().isEmpty()) {
            return transfer.entries().isEmpty() ? JournalEntry.State.RELEASE : JournalEntry.State.POSTED;
        }
        if (transfer.resolvedBy() == null) {
            return JournalEntry.State.PENDING;
        }
        if (wasPosted) {
            return JournalEntry.State.CLEARED;
        }
        return wasHeldAnew ? JournalEntry.State.EXCHANGED : JournalEntry.State.VOIDED;
    }
}
