package dev.strongroom.core.pool;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.PoolRotation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the rotations; each call joins the caller's transaction. */
@Component
class RotationRows {
    private static final String SELECT = "select source, network, state, reason, ordered_by, ordered_at, addresses,"
            + " customers, drained_at from deposit_rotation ";

    private final JdbcClient jdbc;

    RotationRows(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    List<RotationRow> all() {
        return jdbc.sql(SELECT + "order by number")
                .query((row, _) -> rotation(row))
                .list();
    }

    /** Those that are not at their end. */
    List<RotationRow> open() {
        return jdbc.sql(SELECT + "where state <> 'DRAINED' order by number")
                .query((row, _) -> rotation(row))
                .list();
    }

    Optional<RotationRow> find(String source) {
        return jdbc.sql(SELECT + "where source = ?")
                .params(source)
                .query((row, _) -> rotation(row))
                .optional();
    }

    /** The same, alone until the caller's transaction ends. */
    RotationRow lock(String source) {
        return jdbc.sql(SELECT + "where source = ? for update")
                .params(source)
                .query((row, _) -> rotation(row))
                .single();
    }

    void insert(RotationRow row) {
        jdbc.sql("insert into deposit_rotation (source, network, state, reason, ordered_by, ordered_at, addresses,"
                        + " customers) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        row.source(),
                        row.network().toString(),
                        row.state().name(),
                        row.order().reason(),
                        row.order().by().toString(),
                        row.order().at().atOffset(ZoneOffset.UTC),
                        row.order().addresses(),
                        row.order().customers())
                .update();
    }

    void store(RotationRow row) {
        jdbc.sql("update deposit_rotation set state = ?, drained_at = ? where source = ?")
                .param(row.state().name())
                .param(AddressRows.time(row.drainedAt()))
                .param(row.source())
                .update();
    }

    private static RotationRow rotation(ResultSet row) throws SQLException {
        OffsetDateTime drained = row.getObject(9, OffsetDateTime.class);
        return new RotationRow(
                row.getString(1),
                Network.parse(row.getString(2)),
                PoolRotation.State.valueOf(row.getString(3)),
                new PoolRotation.Order(
                        Actor.parse(row.getString(5)),
                        row.getString(4),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getLong(7),
                        row.getLong(8)),
                drained == null ? null : drained.toInstant());
    }
}
