package dev.strongroom.core.pool;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.PoolStatistics;
import dev.strongroom.core.api.WalletState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What screens read of the pools; each call joins the caller's transaction. */
@Component
class PoolReads {
    private final JdbcClient jdbc;
    private final PoolRows pools;
    private final AddressRows addresses;
    private final SourceRows sourceRows;
    private final Sources sources;

    PoolReads(DataSource database, PoolRows pools, AddressRows addresses, SourceRows sourceRows, Sources sources) {
        this.jdbc = JdbcClient.create(database);
        this.pools = pools;
        this.addresses = addresses;
        this.sourceRows = sourceRows;
        this.sources = sources;
    }

    static RefusedException unknown(Address address) {
        return new RefusedException("pool.unknown", "address: no pool of " + address.network() + " has " + address);
    }

    static RefusedException unknownSource(String id) {
        return new RefusedException("pool.unknown", "source: the desk has none with the id " + id);
    }

    List<PoolSource> sources() {
        return sourceRows.all().stream().map(sources::view).toList();
    }

    /** A source as it was signed. */
    byte[] file(String id) {
        return sourceRows.file(id).orElseThrow(() -> unknownSource(id));
    }

    PoolAddress get(Address address) {
        return addresses.find(address).orElseThrow(() -> unknown(address));
    }

    List<PoolAddress> list(PoolQuery query) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        values.put("limit", query.limit());
        if (!query.states().isEmpty()) {
            conditions.add("state in (:states)");
            values.put("states", query.states().stream().map(WalletState::name).toList());
        }
        Network network = query.network();
        if (network != null) {
            conditions.add("network = :network");
            values.put("network", network.toString());
        }
        String customer = query.customer();
        if (customer != null) {
            conditions.add("customer = :customer");
            values.put("customer", customer);
        }
        String search = query.search();
        if (search != null) {
            conditions.add("(position(:search in lower(name)) > 0 or position(:search in lower(address)) > 0"
                    + " or position(:search in lower(customer)) > 0)");
            values.put("search", search.strip().toLowerCase(Locale.ROOT));
        }
        after(query.after(), conditions, values);
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return jdbc.sql("select " + AddressRows.COLUMNS + " from deposit_address" + where
                        + (query.states().size() == 1
                                ? " order by network, state, number"
                                : " order by network, number")
                        + " limit :limit")
                .params(values)
                .query((row, _) -> AddressRows.address(row))
                .list();
    }

    List<PoolStatistics> statistics() {
        return pools.all().stream().map(this::statistics).toList();
    }

    PoolStatistics statistics(PoolRow pool) {
        Map<WalletState, Long> counts = addresses.counts(pool.network());
        List<SourceRow> giving = sources.giving(pool.network());
        List<String> ids = giving.stream().map(SourceRow::id).toList();
        int available = addresses.available(pool.network(), ids, Integer.MAX_VALUE);
        return new PoolStatistics(pool.network(), counts, available, remaining(giving), pool.threshold());
    }

    private static @Nullable Long remaining(List<SourceRow> giving) {
        if (giving.stream().anyMatch(row -> row.size() == null)) {
            return null;
        }
        return giving.stream().mapToLong(row -> row.left(Integer.MAX_VALUE)).sum();
    }

    private void after(@Nullable String name, List<String> conditions, Map<String, Object> values) {
        if (name == null) {
            return;
        }
        conditions.add("(network > :afterNetwork or (network = :afterNetwork and number > :afterNumber))");
        values.putAll(jdbc.sql("select network, number from deposit_address where name = ?")
                .params(name)
                .query((row, _) ->
                        Map.<String, Object>of("afterNetwork", row.getString(1), "afterNumber", row.getLong(2)))
                .optional()
                .orElseThrow(
                        () -> new RefusedException("pool.query", "after: no address has the name '" + name + "'")));
    }
}
