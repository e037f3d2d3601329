package dev.strongroom.core.pool;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.ceremony.DepositSource;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.PoolSource;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the sources; each call joins the caller's transaction. */
@Component
class SourceRows {
    private static final String SELECT =
            "select id, network, form, first_index, addresses, used, imported_at, exists (select 1 from deposit_rotation r"
                    + " where r.source = deposit_source.id) from deposit_source ";

    private final JdbcClient jdbc;

    SourceRows(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    List<SourceRow> all() {
        return jdbc.sql(SELECT + "order by number")
                .query((row, _) -> source(row))
                .list();
    }

    List<SourceRow> of(Network network) {
        return jdbc.sql(SELECT + "where network = ? order by number")
                .params(network.toString())
                .query((row, _) -> source(row))
                .list();
    }

    Optional<SourceRow> find(String id) {
        return jdbc.sql(SELECT + "where id = ?")
                .params(id)
                .query((row, _) -> source(row))
                .optional();
    }

    /** The file as it was signed. */
    Optional<byte[]> file(String id) {
        return jdbc.sql("select file from deposit_source where id = ?")
                .params(id)
                .query(String.class)
                .optional()
                .map(file -> file.getBytes(StandardCharsets.UTF_8));
    }

    void insert(DepositSource source, byte[] file, Actor by, Instant at) {
        jdbc.sql("insert into deposit_source (id, network, form, first_index, addresses, used, file, imported_by,"
                        + " imported_at) values (?, ?, ?, ?, ?, 0, ?, ?, ?)")
                .param(source.digest().hex())
                .param(source.network().toString())
                .param(source.form().name())
                .param(source.first())
                .param(source.size().isPresent() ? source.size().getAsInt() : null)
                .param(new String(file, StandardCharsets.UTF_8))
                .param(by.toString())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Puts another file with the same content in the place of one that does not verify any more. */
    void replaceFile(String id, byte[] file) {
        jdbc.sql("update deposit_source set file = ? where id = ?")
                .params(new String(file, StandardCharsets.UTF_8), id)
                .update();
    }

    void use(String id, int more) {
        jdbc.sql("update deposit_source set used = used + ? where id = ?")
                .params(more, id)
                .update();
    }

    private static SourceRow source(ResultSet row) throws SQLException {
        return new SourceRow(
                row.getString(1),
                Network.parse(row.getString(2)),
                PoolSource.Kind.valueOf(row.getString(3)),
                row.getInt(4),
                row.getObject(5, Integer.class),
                row.getInt(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getBoolean(8));
    }
}
