package dev.strongroom.core.pool;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.PoolSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can give addresses in the place of a source. */
@Component
class Successors {
    private final PoolRows pools;
    private final AddressRows addresses;
    private final Sources sources;
    private final Refill refill;

    Successors(PoolRows pools, AddressRows addresses, Sources sources, Refill refill) {
        this.pools = pools;
        this.addresses = addresses;
        this.sources = sources;
        this.refill = refill;
    }

    /** Until the caller's transaction ends nobody makes addresses or orders a rotation on the network. */
    void lock(Network network) {
        pools.lock(network);
    }

    /** How many addresses the network's other sources have to give; null where there is no end. */
    @Nullable
    Long left(SourceRow row) {
        List<SourceRow> others = sources.giving(row.network()).stream()
                .filter(other -> !other.id().equals(row.id()))
                .toList();
        if (others.stream().anyMatch(other -> other.size() == null)) {
            return null;
        }
        long unmade = others.stream()
                .mapToLong(other -> other.left(Integer.MAX_VALUE))
                .sum();
        List<String> ids = others.stream().map(SourceRow::id).toList();
        return unmade + addresses.available(row.network(), ids, Integer.MAX_VALUE);
    }

    PoolSource view(SourceRow row) {
        return sources.view(row);
    }

    void refill(Network network) {
        refill.look(network);
    }
}
