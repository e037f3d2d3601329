package dev.strongroom.core.pool;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.NameTemplate;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolStatistics;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.staff.Duties;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** What people do to a whole pool: make addresses, say when there are too few and how they are named. */
@Component
class FillPool {
    private final PoolRows pools;
    private final MakeAddresses make;
    private final PoolReads reads;
    private final Refill refill;
    private final PoolChanges changes;
    private final Duties duties;

    FillPool(PoolRows pools, MakeAddresses make, PoolReads reads, Refill refill, PoolChanges changes, Duties duties) {
        this.pools = pools;
        this.make = make;
        this.reads = reads;
        this.refill = refill;
        this.changes = changes;
        this.duties = duties;
    }

    List<PoolAddress> generate(Actor by, Network network, int count, IntConsumer made) {
        duties.requireStaff(by);
        requireRange("count", count);
        List<PoolAddress> addresses = changes.in(() -> make.exactly(by, pools.lock(network), count, made));
        refill.look(network);
        return addresses;
    }

    PoolStatistics threshold(Actor by, Network network, int threshold) {
        duties.requireStaff(by);
        requireRange("threshold", threshold);
        changes.in(() -> {
            PoolRow before = pools.lock(network);
            PoolRow after = new PoolRow(network, threshold, before.level(), before.made(), before.names());
            if (before.threshold() != threshold) {
                pools.store(after);
                changes.tell(by, "pool.threshold", network, before, after);
            }
            return after;
        });
        refill.look(network);
        return changes.in(() -> reads.statistics(pools.get(network)));
    }

    PoolStatistics names(Actor by, Network network, String text) {
        duties.requireStaff(by);
        NameTemplate template = new NameTemplate(text);
        template.requireRoom(network);
        return changes.in(() -> {
            PoolRow before = pools.lock(network);
            PoolRow after = new PoolRow(network, before.threshold(), before.level(), before.made(), text);
            requireOwn(network, template);
            if (!before.names().equals(text)) {
                pools.store(after);
                changes.tell(by, "pool.names", network, before, after);
            }
            return reads.statistics(after);
        });
    }

    /** One name is to say which network its address is on. */
    private void requireOwn(Network network, NameTemplate template) {
        String first = template.of(network, 1);
        for (PoolRow pool : pools.all()) {
            if (!pool.network().equals(network)
                    && new NameTemplate(pool.names()).of(pool.network(), 1).equals(first)) {
                throw new RefusedException(
                        "pool.template",
                        "names: the addresses of " + pool.network() + " are named like " + first + " already");
            }
        }
    }

    private static void requireRange(String field, int number) {
        if (number < 1 || number > Pools.MOST) {
            throw new RefusedException("pool.range", field + ": " + number + " is not from 1 to " + Pools.MOST);
        }
    }
}
