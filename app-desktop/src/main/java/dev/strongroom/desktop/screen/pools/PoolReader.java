package dev.strongroom.desktop.screen.pools;

import dev.strongroom.chain.Address;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.PoolStatistics;
import dev.strongroom.core.api.Pools;
import dev.strongroom.desktop.list.Page;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.table.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Reads pools from the core; every call takes as long as the core takes. */
final class PoolReader {
    private static final int MOST = 1000;
    private final Ports ports;

    PoolReader(Ports ports) {
        this.ports = ports;
    }

    /**
     * A beginning of the list.
     *
     * @param pools how each network stands
     * @param rows by network and number
     * @param hasMore whether more may follow
     */
    record Beginning(List<PoolStatistics> pools, List<PoolAddress> rows, boolean hasMore)
            implements Page<PoolAddress> {}

    /**
     * The pools, and so many addresses as were listed before; a page at least.
     *
     * @param listed how many rows there were
     */
    Beginning page(PoolQuery query, int listed) {
        Pools pools = ports.get(Pools.class);
        int wanted = Math.max(listed, query.limit());
        List<PoolAddress> rows = new ArrayList<>();
        boolean hasMore = true;
        while (hasMore && rows.size() < wanted) {
            int limit = Math.min(MOST, wanted - rows.size());
            String last = rows.isEmpty() ? null : rows.getLast().name();
            List<PoolAddress> next = pools.list(from(query, last, limit));
            rows.addAll(next);
            hasMore = next.size() == limit;
        }
        return new Beginning(pools.statistics(), rows, hasMore);
    }

    /** Those that follow after one in the list. */
    List<PoolAddress> after(PoolQuery query, PoolAddress last) {
        return ports.get(Pools.class).list(from(query, last.name(), query.limit()));
    }

    /** Every address, in the same order. */
    Callable<Part<PoolAddress>> all(PoolQuery query) {
        return Part.byLast(
                MOST, last -> ports.get(Pools.class).list(from(query, last == null ? null : last.name(), MOST)));
    }

    PoolDetail detail(Address address) {
        Pools pools = ports.get(Pools.class);
        PoolAddress found = pools.get(address);
        return new PoolDetail(
                found,
                pools.sources().stream()
                        .filter(source -> source.id().equals(found.source()))
                        .findFirst()
                        .orElse(null));
    }

    private static PoolQuery from(PoolQuery query, @Nullable String after, int limit) {
        return new PoolQuery(query.states(), query.network(), query.customer(), query.search(), after, limit);
    }
}
