package dev.strongroom.core.reconcile;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Holding;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.BalancePoint;
import dev.strongroom.core.db.Database;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What addresses held when; every call joins the caller's transaction. */
@Component
class SnapshotRows {
    private static final int[] NO_ROWS = {};
    private static final String INSERT = "insert into balance_snapshot"
            + " (network, address, asset, height, block_hash, block_time, units, newest) values (?, ?, ?, ?, ?, ?, ?, true)";
    private static final String OLD =
            "update balance_snapshot set newest = false where network = ? and address = ? and asset = ? and newest = true";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SnapshotRows(Database database) {
        this.jdbc = JdbcClient.create(database.dataSource());
        this.batches = new JdbcTemplate(database.dataSource());
    }

    private record Newest(long height, BigInteger units) {}

    /** Keeps what has changed since it was kept last. What a node behind the one of before says is left out. */
    void keep(Network network, Asset asset, Map<Address, Holding> balances) {
        Map<String, Newest> before = newest(network, asset);
        List<Object[]> old = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        balances.forEach((address, held) -> {
            Newest known = before.get(address.text());
            if (isChange(known, held)) {
                if (known != null) {
                    old.add(new Object[] {network.toString(), address.text(), asset.toString()});
                }
                rows.add(new Object[] {
                    network.toString(),
                    address.text(),
                    asset.toString(),
                    held.at().height(),
                    held.at().hash(),
                    Times.column(held.at().time()),
                    new BigDecimal(held.units())
                });
            }
        });
        write(OLD, old);
        write(INSERT, rows);
    }

    private static boolean isChange(@Nullable Newest known, Holding held) {
        return known == null
                ? held.units().signum() != 0
                : (held.at().height() > known.height && !held.units().equals(known.units));
    }

    private void write(String sql, List<Object[]> rows) {
        int[] changed = rows.isEmpty() ? NO_ROWS : batches.batchUpdate(sql, rows);
        if (changed.length != rows.size()) {
            throw new IllegalStateException(rows.size() + " balances were to be kept, " + changed.length + " were");
        }
    }

    private Map<String, Newest> newest(Network network, Asset asset) {
        Map<String, Newest> newest = new HashMap<>();
        jdbc.sql(
                        "select address, height, units from balance_snapshot where network = ? and asset = ? and newest = true")
                .params(network.toString(), asset.toString())
                .query(row -> {
                    newest.put(
                            row.getString("address"),
                            new Newest(
                                    row.getLong("height"),
                                    row.getBigDecimal("units").toBigIntegerExact()));
                });
        return newest;
    }

    List<BalancePoint> history(Address address, Asset asset, int limit) {
        return jdbc.sql("select height, block_hash, block_time, units from balance_snapshot"
                        + " where network = ? and address = ? and asset = ? order by height desc"
                        + " fetch first ? rows only")
                .params(address.network().toString(), address.text(), asset.toString(), limit)
                .query((row, _) -> new BalancePoint(
                        new Head(row.getLong("height"), row.getString("block_hash"), Times.read(row, "block_time")),
                        row.getBigDecimal("units").toBigIntegerExact()))
                .list();
    }
}
