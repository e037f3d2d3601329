package dev.strongroom.core.pool;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.DepositSource;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.WalletState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes addresses from the sources in force, oldest source first, under the lock of their pool. */
@Component
class MakeAddresses {
    private static final int CHUNK = 100;

    private final PoolRows pools;
    private final SourceRows sourceRows;
    private final AddressRows addresses;
    private final Sources sources;
    private final FreshNames names;
    private final PoolChanges changes;

    MakeAddresses(
            PoolRows pools,
            SourceRows sourceRows,
            AddressRows addresses,
            Sources sources,
            FreshNames names,
            PoolChanges changes) {
        this.pools = pools;
        this.sourceRows = sourceRows;
        this.addresses = addresses;
        this.sources = sources;
        this.names = names;
        this.changes = changes;
    }

    /**
     * What was made at once.
     *
     * @param count how many
     * @param first the name of the first
     * @param last the name of the last
     */
    record Batch(int count, String first, String last) {}

    /**
     * Makes so many, in the caller's transaction; refused where the sources have fewer left ({@code pool.exhausted}).
     *
     * @param pool locked
     * @param made hears how many there are so far
     */
    List<PoolAddress> exactly(Actor by, PoolRow pool, int count, IntConsumer made) {
        List<SourceRow> giving = sources.giving(pool.network());
        long left = giving.stream().mapToLong(row -> row.left(count)).sum();
        if (left < count) {
            throw new RefusedException(
                    "pool.exhausted",
                    "count: " + count + " are asked for, and the sources of " + pool.network() + " in force have "
                            + left + " left; " + advice(pool.network()));
        }
        return make(by, "pool.generate", pool, giving, count, made);
    }

    /** Makes up to so many, in the caller's transaction: fewer or none where the sources end. */
    List<PoolAddress> upTo(Actor by, PoolRow pool, int count) {
        return make(by, "pool.extend", pool, sources.giving(pool.network()), count, _ -> {});
    }

    /**
     * Makes every address of a list, in the caller's transaction.
     *
     * @param pool locked
     */
    List<PoolAddress> whole(Actor by, PoolRow pool, SourceRow list) {
        return make(by, "pool.generate", pool, List.of(list), list.left(Integer.MAX_VALUE), _ -> {});
    }

    /** What helps where nothing is left. */
    String advice(Network network) {
        int next = sourceRows.of(network).stream()
                .filter(row -> row.kind() != PoolSource.Kind.KEYS)
                .mapToInt(SourceRow::end)
                .max()
                .orElse(0);
        return "have the custodian sign a source with 'vault deposits --network " + network
                + (next == 0 ? "" : " --first " + next) + "', and import it";
    }

    private List<PoolAddress> make(
            Actor by, String action, PoolRow pool, List<SourceRow> from, int count, IntConsumer heard) {
        List<PoolAddress> made = new ArrayList<>();
        for (SourceRow row : from) {
            int take = row.left(count - made.size());
            DepositSource source = sources.inForce(row.id());
            for (int done = 0; done < take; done += CHUNK) {
                long number = pool.made() + made.size() + 1;
                List<PoolAddress> chunk =
                        derive(source, row.next() + done, names.of(pool, number, Math.min(CHUNK, take - done)));
                addresses.insert(chunk, number);
                made.addAll(chunk);
                heard.accept(made.size());
            }
            sourceRows.use(row.id(), take);
        }
        if (!made.isEmpty()) {
            pools.store(new PoolRow(
                    pool.network(), pool.threshold(), pool.level(), pool.made() + made.size(), pool.names()));
            Batch batch = new Batch(
                    made.size(), made.getFirst().name(), made.getLast().name());
            changes.tell(by, action, pool.network(), null, batch);
        }
        return List.copyOf(made);
    }

    private List<PoolAddress> derive(DepositSource source, int index, List<String> called) {
        Instant now = changes.now();
        return IntStream.range(0, called.size())
                .parallel()
                .mapToObj(i -> fresh(source, index + i, called.get(i), now))
                .toList();
    }

    private static PoolAddress fresh(DepositSource source, int index, String name, Instant now) {
        Address address = source.address(index);
        return new PoolAddress(
                name, address, source.digest().hex(), index, WalletState.AVAILABLE, null, null, now, null, 0);
    }
}
