package dev.strongroom.core.pool;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.NameTemplate;
import dev.strongroom.core.api.Pools;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the pools; each call joins the caller's transaction. */
@Component
class PoolRows {
    private static final String SELECT = "select network, threshold, level, made, names from deposit_pool ";

    private final JdbcClient jdbc;

    PoolRows(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    List<PoolRow> all() {
        return jdbc.sql(SELECT + "order by network")
                .query((row, _) -> pool(row))
                .list();
    }

    Optional<PoolRow> find(Network network) {
        return jdbc.sql(SELECT + "where network = ?")
                .params(network.toString())
                .query((row, _) -> pool(row))
                .optional();
    }

    /** The pool, alone until the caller's transaction ends; refused where the network has none. */
    PoolRow lock(Network network) {
        return jdbc.sql(SELECT + "where network = ? for update")
                .params(network.toString())
                .query((row, _) -> pool(row))
                .optional()
                .orElseThrow(() -> unknown(network));
    }

    /** Refused where the network has no pool. */
    PoolRow get(Network network) {
        return find(network).orElseThrow(() -> unknown(network));
    }

    /** Begins a pool where there is none. */
    void begin(Network network) {
        jdbc.sql("insert into deposit_pool (network, threshold, level, made, names)"
                        + " select ?, ?, 'FULL', 0, ? where not exists (select 1 from deposit_pool where network = ?)")
                .params(network.toString(), Pools.DEFAULT_THRESHOLD, NameTemplate.DEFAULT.text(), network.toString())
                .update();
    }

    void store(PoolRow pool) {
        jdbc.sql("update deposit_pool set threshold = ?, level = ?, made = ?, names = ? where network = ?")
                .params(
                        pool.threshold(),
                        pool.level().name(),
                        pool.made(),
                        pool.names(),
                        pool.network().toString())
                .update();
    }

    private static RefusedException unknown(Network network) {
        return new RefusedException(
                "pool.unknown", "network: " + network + " has no deposit source yet; import one of the custodian's");
    }

    private static PoolRow pool(ResultSet row) throws SQLException {
        return new PoolRow(
                Network.parse(row.getString(1)),
                row.getInt(2),
                PoolRow.Level.valueOf(row.getString(3)),
                row.getLong(4),
                row.getString(5));
    }
}
