package dev.strongroom.core.pool;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.PoolStatistics;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.db.Pages;
import java.util.ArrayList;
import java.util.List;
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
        String name = query.after();
        Place after = name == null ? null : place(name);
        List<String> networks =
                pools.all().stream().map(pool -> pool.network().toString()).toList();
        List<PoolAddress> found = new ArrayList<>();
        for (String network :
                networks.subList(after == null ? 0 : networks.indexOf(after.network()), networks.size())) {
            boolean isAsked =
                    query.network() == null || network.equals(query.network().toString());
            if (isAsked && found.size() < query.limit()) {
                long number = after != null && network.equals(after.network()) ? after.number() : Long.MIN_VALUE;
                found.addAll(page(query, network, number, query.limit() - found.size()));
            }
        }
        return List.copyOf(found);
    }

    private record Place(String network, long number) {}

    private Place place(String name) {
        return jdbc.sql("select network, number from deposit_address where name = ?")
                .params(name)
                .query((row, _) -> new Place(row.getString(1), row.getLong(2)))
                .optional()
                .orElseThrow(() -> new RefusedException("pool.query", "after: no address has the name '" + name + "'"));
    }

    private List<PoolAddress> page(PoolQuery query, String network, long number, int limit) {
        String condition = "network = ? and number > ?";
        List<Object> values = new ArrayList<>(List.of(network, number));
        String customer = query.customer();
        if (customer != null) {
            condition += " and customer = ?";
            values.add(customer);
        }
        Pages pages = new Pages("select " + AddressRows.COLUMNS + " from deposit_address", "network, number", limit);
        List<String> states = query.states().stream().map(WalletState::name).toList();
        String search = query.search();
        if (search != null) {
            String passed = states.isEmpty() ? "" : " and state in (?" + ", ?".repeat(states.size() - 1) + ")";
            values.addAll(states);
            new PoolSearch(search).addTo(pages, condition + passed, values);
        } else if (states.isEmpty()) {
            pages.or(condition, values, customer == null ? "network, number" : "number");
        } else {
            for (String state : states) {
                List<Object> given = new ArrayList<>(values);
                given.add(state);
                pages.or(condition + " and state = ?", given, "network, state, number");
            }
        }
        return pages.read(jdbc, (row, _) -> AddressRows.address(row));
    }

    List<PoolStatistics> statistics() {
        return pools.all().stream().map(this::statistics).toList();
    }

    PoolStatistics statistics(PoolRow pool) {
        Map<WalletState, Long> counts = addresses.counts(pool);
        List<SourceRow> giving = sources.giving(pool.network());
        List<String> ids = giving.stream().map(SourceRow::id).toList();
        int available = addresses.available(pool.network(), ids, Integer.MAX_VALUE);
        return new PoolStatistics(pool.network(), counts, available, remaining(giving), pool.threshold(), pool.names());
    }

    private static @Nullable Long remaining(List<SourceRow> giving) {
        if (giving.stream().anyMatch(row -> row.size() == null)) {
            return null;
        }
        return giving.stream().mapToLong(row -> row.left(Integer.MAX_VALUE)).sum();
    }
}
