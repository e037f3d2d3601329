package dev.strongroom.core.transfer;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Digest;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.InternalTransfer;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.TransferQuery;
import dev.strongroom.core.api.TransferState;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.risk.Outgoing;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of transfers; every call joins the caller's transaction. */
@Component
class TransferRows implements Outgoing {
    private static final String INSERT = "insert into internal_transfer (id, giver, taker, asset, units, note, creator,"
            + " request_hash, state, holder, held_until, created_at, changed_at, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private final JdbcClient jdbc;

    TransferRows(Database database) {
        this.jdbc = JdbcClient.create(database.dataSource());
    }

    void insert(StoredTransfer row) {
        InternalTransfer transfer = row.transfer();
        jdbc.sql(INSERT)
                .params(
                        transfer.id(),
                        transfer.from(),
                        transfer.to(),
                        transfer.amount().asset().toString(),
                        new BigDecimal(transfer.amount().units()),
                        transfer.note(),
                        transfer.by().toString(),
                        row.body().hex(),
                        transfer.state().name(),
                        row.holder(),
                        time(row.heldUntil()),
                        time(transfer.createdAt()),
                        time(transfer.createdAt()),
                        transfer.version())
                .update();
    }

    /** Writes it over its version before; false where somebody else has changed it meanwhile. */
    boolean change(StoredTransfer after, Instant now) {
        InternalTransfer transfer = after.transfer();
        Note ending = transfer.ending();
        return jdbc.sql("update internal_transfer set state = ?, why_code = ?, why_reason = ?, holder = ?,"
                                + " held_until = ?, changed_at = ?, version = ? where id = ? and version = ?")
                        .param(transfer.state().name())
                        .param(ending == null ? null : ending.code())
                        .param(ending == null ? null : ending.reason())
                        .param(after.holder())
                        .param(time(after.heldUntil()))
                        .param(time(now))
                        .param(transfer.version())
                        .param(transfer.id())
                        .param(transfer.version() - 1)
                        .update()
                == 1;
    }

    Optional<StoredTransfer> find(String id) {
        return jdbc.sql("select * from internal_transfer where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<InternalTransfer> list(TransferQuery query) {
        String whose = query.customer() == null ? "" : " and (giver = :customer or taker = :customer)";
        String older =
                query.before() == null ? "" : " and seq < (select seq from internal_transfer where id = :before)";
        JdbcClient.StatementSpec statement = jdbc.sql("select * from internal_transfer where 1 = 1" + whose + older
                        + " order by seq desc limit :limit")
                .param("limit", query.limit());
        if (query.customer() != null) {
            statement = statement.param("customer", query.customer());
        }
        if (query.before() != null) {
            statement = statement.param("before", query.before());
        }
        return statement.query((row, _) -> read(row).transfer()).list();
    }

    /** Open ones that no core holds any more. */
    List<StoredTransfer> left(Instant now) {
        return jdbc.sql("select * from internal_transfer where state = 'REQUESTED' and held_until <= ? order by seq")
                .param(time(now))
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public BigInteger taken(String customer, Asset asset, Instant since) {
        return jdbc.sql("select coalesce(sum(units), 0) from internal_transfer"
                        + " where giver = ? and asset = ? and created_at > ? and state <> 'REFUSED'")
                .params(customer, asset.toString(), time(since))
                .query(BigDecimal.class)
                .single()
                .toBigIntegerExact();
    }

    private static StoredTransfer read(ResultSet row) throws SQLException {
        String code = row.getString("why_code");
        InternalTransfer transfer = new InternalTransfer(
                row.getString("id"),
                row.getString("giver"),
                row.getString("taker"),
                new Amount(
                        row.getObject("units", BigDecimal.class).toBigIntegerExact(),
                        Asset.parse(row.getString("asset"))),
                row.getString("note"),
                Actor.parse(row.getString("creator")),
                TransferState.valueOf(row.getString("state")),
                code == null ? null : new Note(code, row.getString("why_reason")),
                instant(row, "created_at"),
                row.getLong("version"));
        return new StoredTransfer(
                transfer,
                new Digest(row.getString("request_hash")),
                row.getString("holder"),
                instant(row, "held_until"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
