package dev.strongroom.core.reconcile;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.BreakComment;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.db.Database;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.stereotype.Component;

/** The rows of breaks and of what people say about them; every call joins the caller's transaction. */
@Component
class BreakRows {
    private static final String SELECT = "select * from reconciliation_break where ";

    private final JdbcClient jdbc;
    private final SimpleJdbcInsert insert;

    BreakRows(Database database) {
        this.jdbc = JdbcClient.create(database.dataSource());
        this.insert = new SimpleJdbcInsert(database.dataSource())
                .withTableName("reconciliation_break")
                .usingColumns(
                        "id",
                        "network",
                        "address",
                        "asset",
                        "tier",
                        "books",
                        "chain",
                        "height",
                        "block_hash",
                        "block_time",
                        "opened_at",
                        "seen_at",
                        "equal_at",
                        "owner",
                        "closed_at",
                        "open_key",
                        "version")
                .withoutTableColumnMetaDataAccess();
    }

    /** Address and asset: there is one open break of them at most. */
    static String key(Address address, Asset asset) {
        return address.text() + "@" + asset;
    }

    void insert(BookBreak opened) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", opened.id());
        columns.put("network", opened.wallet().network().toString());
        columns.put("address", opened.wallet().text());
        columns.put("asset", opened.asset().toString());
        columns.put("tier", opened.tier().name());
        columns.put("books", new BigDecimal(opened.books()));
        columns.put("chain", new BigDecimal(opened.chain()));
        columns.put("height", opened.block().height());
        columns.put("block_hash", opened.block().hash());
        columns.put("block_time", Times.column(opened.block().time()));
        columns.put("opened_at", Times.column(opened.openedAt()));
        columns.put("seen_at", Times.column(opened.seenAt()));
        columns.put("equal_at", column(opened.equalAt()));
        columns.put("owner", opened.owner());
        columns.put("closed_at", column(opened.closedAt()));
        columns.put("open_key", key(opened.wallet(), opened.asset()));
        columns.put("version", opened.version());
        insert.execute(columns);
    }

    /** A run has found it again. */
    void seen(BookBreak now) {
        jdbc.sql("update reconciliation_break set books = ?, chain = ?, height = ?, block_hash = ?, block_time = ?,"
                        + " seen_at = ? where id = ?")
                .params(
                        new BigDecimal(now.books()),
                        new BigDecimal(now.chain()),
                        now.block().height(),
                        now.block().hash(),
                        Times.column(now.block().time()),
                        Times.column(now.seenAt()),
                        now.id())
                .update();
    }

    void close(String id, Instant at) {
        jdbc.sql("update reconciliation_break set closed_at = ?, open_key = null, version = version + 1 where id = ?")
                .params(Times.column(at), id)
                .update();
    }

    /** False where it is not as it was shown any more. */
    boolean own(String id, long version, @Nullable String owner) {
        return jdbc.sql("update reconciliation_break set owner = ?, version = version + 1"
                                + " where id = ? and version = ? and open_key is not null")
                        .param(owner)
                        .param(id)
                        .param(version)
                        .update()
                == 1;
    }

    Optional<BookBreak> find(String id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<BookBreak> open() {
        return jdbc.sql(SELECT + "open_key is not null order by seq")
                .query((row, _) -> read(row))
                .list();
    }

    List<BookBreak> open(Network network) {
        return jdbc.sql(SELECT + "open_key is not null and network = ? order by seq")
                .param(network.toString())
                .query((row, _) -> read(row))
                .list();
    }

    List<BookBreak> closed(@Nullable String before, int limit) {
        String older = before == null
                ? ""
                : " and exists (select 1 from reconciliation_break o where o.id = :before and (b.closed_at < o.closed_at"
                        + " or (b.closed_at = o.closed_at and b.seq < o.seq)))";
        JdbcClient.StatementSpec query = jdbc.sql("select b.* from reconciliation_break b where b.closed_at is not null"
                        + older + " order by b.closed_at desc, b.seq desc fetch first :limit rows only")
                .param("limit", limit);
        return (before == null ? query : query.param("before", before))
                .query((row, _) -> read(row))
                .list();
    }

    void comment(String id, BreakComment comment) {
        jdbc.sql("insert into reconciliation_comment (break_id, written_by, written_at, text) values (?, ?, ?, ?)")
                .params(id, comment.by().toString(), Times.column(comment.at()), comment.text())
                .update();
    }

    List<BreakComment> comments(String id) {
        return jdbc.sql(
                        "select written_by, written_at, text from reconciliation_comment where break_id = ? order by id")
                .param(id)
                .query((row, _) -> new BreakComment(
                        Actor.parse(row.getString("written_by")), Times.read(row, "written_at"), row.getString("text")))
                .list();
    }

    private static @Nullable OffsetDateTime column(@Nullable Instant instant) {
        return instant == null ? null : Times.column(instant);
    }

    private static BookBreak read(ResultSet row) throws SQLException {
        return new BookBreak(
                row.getString("id"),
                new Address(Network.parse(row.getString("network")), row.getString("address")),
                WalletTier.valueOf(row.getString("tier")),
                Asset.parse(row.getString("asset")),
                new BookBreak.Sides(
                        row.getBigDecimal("books").toBigIntegerExact(),
                        row.getBigDecimal("chain").toBigIntegerExact(),
                        new Head(row.getLong("height"), row.getString("block_hash"), Times.read(row, "block_time"))),
                new BookBreak.Span(
                        Times.read(row, "opened_at"),
                        Times.read(row, "seen_at"),
                        Times.readIfAny(row, "equal_at"),
                        Times.readIfAny(row, "closed_at")),
                row.getString("owner"),
                row.getLong("version"));
    }
}
