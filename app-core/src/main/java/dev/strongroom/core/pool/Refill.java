package dev.strongroom.core.pool;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.pool.PoolRow.Level;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Keeps a pool from running dry: below its threshold it is extended from its sources, and where they end an event says
 * so once ({@code pool.low}, {@code pool.dry}) until there is enough again.
 */
@Component
class Refill {
    private static final int EXTENSION = 100;

    private final PoolRows pools;
    private final AddressRows addresses;
    private final Sources sources;
    private final MakeAddresses make;
    private final PoolChanges changes;

    Refill(PoolRows pools, AddressRows addresses, Sources sources, MakeAddresses make, PoolChanges changes) {
        this.pools = pools;
        this.addresses = addresses;
        this.sources = sources;
        this.make = make;
        this.changes = changes;
    }

    /**
     * What an alarm says.
     *
     * @param available how many can be given away
     * @param threshold how many there should be
     */
    record Alarm(int available, int threshold) {}

    /** Looks at a pool and does what is needed; true where addresses were made. */
    boolean look(Network network) {
        PoolRow pool = pools.get(network);
        if (pool.level() == Level.FULL && available(pool) >= pool.threshold()) {
            return false;
        }
        return changes.in(() -> extend(pools.lock(network)));
    }

    private boolean extend(PoolRow pool) {
        int available = available(pool);
        boolean extended = false;
        if (available < pool.threshold()) {
            int wanted = Math.min(Pools.MOST, Math.max(EXTENSION, pool.threshold() - available));
            extended = !make.upTo(PoolChanges.SELF, pool, wanted).isEmpty();
            available = available(pool);
        }
        tell(pools.lock(pool.network()), available);
        return extended;
    }

    private void tell(PoolRow pool, int available) {
        Level level = available == 0 ? Level.DRY : available < pool.threshold() ? Level.LOW : Level.FULL;
        if (level == pool.level()) {
            return;
        }
        pools.store(new PoolRow(pool.network(), pool.threshold(), level, pool.made(), pool.names()));
        if (level.compareTo(pool.level()) > 0) {
            Alarm alarm = new Alarm(available, pool.threshold());
            changes.tell(PoolChanges.SELF, level == Level.DRY ? "pool.dry" : "pool.low", pool.network(), null, alarm);
        }
    }

    /** Counted up to the threshold. */
    private int available(PoolRow pool) {
        List<String> ids =
                sources.giving(pool.network()).stream().map(SourceRow::id).toList();
        return addresses.available(pool.network(), ids, pool.threshold());
    }
}
