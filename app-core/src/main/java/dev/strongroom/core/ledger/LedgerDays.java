package dev.strongroom.core.ledger;

import dev.strongroom.chain.Asset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the books tell about days: summed by the database, so that the answer is as long as the days are many. */
final class LedgerDays {
    private static final long DAY = Duration.ofDays(1).toMillis();
    /** One bucket for everything: no instant lies after it. */
    private static final long ALWAYS = Long.MAX_VALUE;

    private final JdbcClient jdbc;

    LedgerDays(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Changes by day from the beginning of a day on. */
    BooksOfDays byDay(LocalDate first) {
        return sums(first.atStartOfDay().toInstant(ZoneOffset.UTC), DAY);
    }

    /** Changes since an instant, all together. */
    BooksOfDays since(Instant instant) {
        return sums(instant, ALWAYS);
    }

    private BooksOfDays sums(Instant since, long bucket) {
        List<KindSum> now = new ArrayList<>();
        List<KindChange> changes = new ArrayList<>();
        LocalDate day = since.atOffset(ZoneOffset.UTC).toLocalDate();
        // one statement, and so one moment: the balances and the changes that led to them belong together
        String sums = """
                select a.asset, a.kind, cast(null as bigint), sum(a.side * a.posted), sum(a.pending_out)
                from ledger_account a group by a.asset, a.kind
                union all
                select a.asset, a.kind, t.at_ms / %1$d, sum(a.side * e.units), 0
                from ledger_transfer t join ledger_entry e on e.seq = t.seq
                    join ledger_account a on a.id = e.account_id
                where t.at_ms >= ? group by a.asset, a.kind, t.at_ms / %1$d""".formatted(bucket);
        jdbc.sql(sums).param(since.toEpochMilli()).query(row -> {
            Asset asset = Asset.parse(row.getString(1));
            AccountKind kind = AccountKind.valueOf(row.getString(2));
            Long epochDay = row.getObject(3, Long.class);
            if (epochDay == null) {
                now.add(new KindSum(asset, kind, LedgerRows.units(row, 4), LedgerRows.units(row, 5)));
            } else {
                LocalDate of = bucket == DAY ? LocalDate.ofEpochDay(epochDay) : day;
                changes.add(new KindChange(of, asset, kind, LedgerRows.units(row, 4)));
            }
        });
        return new BooksOfDays(now, changes);
    }

    List<ChainFlow> flow(LocalDate first) {
        String onChain = Arrays.stream(AccountKind.values())
                .filter(AccountKind::isOnChain)
                .map(kind -> "'" + kind + "'")
                .collect(Collectors.joining(", "));
        // a transfer between two of our own addresses nets to zero; the first day only takes over what was there
        String moved = """
                select epoch_day, asset,
                       sum(case when net > 0 then net else 0 end), sum(case when net < 0 then -net else 0 end)
                from (
                    select t.at_ms / %d as epoch_day, a.asset as asset, sum(e.units) as net
                    from ledger_transfer t join ledger_entry e on e.seq = t.seq
                        join ledger_account a on a.id = e.account_id
                    where t.at_ms >= ? and a.kind in (%s) and t.subject <> '%s'
                    group by t.seq, t.at_ms, a.asset
                ) moved group by epoch_day, asset order by epoch_day, asset""".formatted(DAY, onChain, Postings.OPENING);
        return jdbc.sql(moved)
                .param(first.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli())
                .query((row, _) -> flow(row))
                .list();
    }

    private static ChainFlow flow(ResultSet row) throws SQLException {
        return new ChainFlow(
                LocalDate.ofEpochDay(row.getLong(1)),
                Asset.parse(row.getString(2)),
                LedgerRows.units(row, 3),
                LedgerRows.units(row, 4));
    }
}
