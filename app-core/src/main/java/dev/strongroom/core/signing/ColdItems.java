package dev.strongroom.core.signing;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.core.api.Note;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The payments of signing requests, row by row; only {@link ColdRequests} writes them. */
@Component
class ColdItems {
    private static final HexFormat HEX = HexFormat.of();
    private static final String SELECT = "select i.request, i.withdrawal, i.intent, i.kind, i.asset, i.units,"
            + " i.unsigned_hex, i.txid, i.refused_code, i.refused_reason from cold_item i ";

    private final JdbcTemplate jdbc;

    ColdItems(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    void add(List<ColdItem> items) {
        List<Object[]> rows = new ArrayList<>();
        for (ColdItem item : items) {
            rows.add(new Object[] {
                item.request(),
                rows.size(),
                item.withdrawal(),
                item.intent().hex(),
                item.kind().name(),
                item.amount().asset().toString(),
                new BigDecimal(item.amount().units()),
                HEX.formatHex(item.unsigned())
            });
        }
        jdbc.batchUpdate(
                "insert into cold_item (request, position, withdrawal, intent, kind, asset, units, unsigned_hex)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    void answer(List<ColdItem> items) {
        for (ColdItem item : items) {
            Note refused = item.refused();
            jdbc.update(
                    "update cold_item set txid = ?, refused_code = ?, refused_reason = ? where request = ? and intent = ?",
                    item.txid(),
                    refused == null ? null : refused.code(),
                    refused == null ? null : refused.reason(),
                    item.request(),
                    item.intent().hex());
        }
    }

    List<ColdItem> ofRequest(String request) {
        return jdbc.query(SELECT + "where i.request = ? order by i.position", ColdItems::read, request);
    }

    List<ColdItem> ofIntent(Digest intent) {
        return jdbc.query(
                SELECT + "join cold_request r on r.id = i.request where i.intent = ? order by r.created_at, r.id",
                ColdItems::read,
                intent.hex());
    }

    boolean isAnswerMissing(String withdrawal) {
        Integer open = jdbc.queryForObject(
                "select count(*) from cold_item i where i.withdrawal = ? and i.txid is null and i.refused_code is null"
                        + " and not exists"
                        + " (select 1 from cold_item s where s.intent = i.intent and s.txid is not null)",
                Integer.class,
                withdrawal);
        return open != null && open > 0;
    }

    /** What a signer refused was not signed and does not count. */
    BigInteger exportedWithin(Instant since, Asset asset, Digest but) {
        BigDecimal sum = jdbc.queryForObject(
                "select coalesce(sum(first.units), 0) from (select i.intent, max(i.units) as units from cold_item i"
                        + " join cold_request r on r.id = i.request"
                        + " where i.kind = 'PAY' and i.asset = ? and i.intent <> ? and i.refused_code is null"
                        + " group by i.intent having min(r.created_at) > ?) first",
                BigDecimal.class,
                asset.toString(),
                but.hex(),
                since.atOffset(ZoneOffset.UTC));
        return sum == null ? BigInteger.ZERO : sum.toBigIntegerExact();
    }

    private static ColdItem read(ResultSet row, int number) throws SQLException {
        String code = row.getString(9);
        return new ColdItem(
                row.getString(1),
                row.getString(2),
                new Digest(row.getString(3)),
                TransferIntent.Kind.valueOf(row.getString(4)),
                new Amount(row.getBigDecimal(6).toBigIntegerExact(), Asset.parse(row.getString(5))),
                HEX.parseHex(row.getString(7)),
                row.getString(8),
                code == null ? null : new Note(code, String.valueOf(row.getString(10))));
    }
}
