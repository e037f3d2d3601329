package dev.strongroom.core.pool;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the next available address of a pool, for one taker alone, and recomputes it first. One that is not what its
 * source says, or that the taker may not have, is frozen, and the next is taken.
 */
@Component
class TakeAddress {
    private static final String SELECT = "select " + AddressRows.COLUMNS + " from deposit_address";
    private static final String NEXT = " where network = :network and state = 'AVAILABLE' and source in (:sources)"
            + " order by network, state, number limit 1";

    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final PoolRows pools;
    private final Sources sources;
    private final Refill refill;
    private final MakeAddresses make;
    private final PoolChanges changes;

    TakeAddress(
            Database database,
            DataSource connections,
            PoolRows pools,
            Sources sources,
            Refill refill,
            MakeAddresses make,
            PoolChanges changes) {
        this.dialect = database.dialect();
        this.jdbc = JdbcClient.create(connections);
        this.pools = pools;
        this.sources = sources;
        this.refill = refill;
        this.make = make;
        this.changes = changes;
    }

    /** The address that was free, and the one that it became or why it cannot be used. */
    private record Attempt(
            @Nullable PoolAddress free,
            @Nullable PoolAddress taken,
            @Nullable RefusedException broken) {}

    /**
     * Takes one.
     *
     * @param action what it is called in the audit trail
     * @param to what becomes of it; refuses one that is to be given to nobody
     * @throws RefusedException {@code pool.dry} where there is none and none can be made, {@code pool.unknown} where
     *     the network has no pool
     */
    PoolAddress take(Actor by, String action, Network network, UnaryOperator<PoolAddress> to) {
        pools.get(network);
        boolean isExhausted = false;
        while (true) {
            Attempt attempt = changes.in(() -> attempt(by, action, network, to));
            PoolAddress taken = attempt.taken();
            if (taken != null) {
                refill.look(network);
                return taken;
            }
            PoolAddress free = attempt.free();
            RefusedException broken = attempt.broken();
            if (free != null && broken != null) {
                freeze(free, broken);
            } else if (isExhausted) {
                throw new RefusedException(
                        "pool.dry",
                        "network: " + network + " has no deposit address left to give; " + make.advice(network));
            } else {
                // somebody else may have made some since: only one more look tells
                isExhausted = !refill.look(network);
            }
        }
    }

    private Attempt attempt(Actor by, String action, Network network, UnaryOperator<PoolAddress> to) {
        PoolAddress free = free(network).orElse(null);
        if (free == null) {
            return new Attempt(null, null, null);
        }
        PoolAddress taken;
        try {
            sources.tellable(free);
            taken = to.apply(free);
        } catch (RefusedException e) {
            return new Attempt(free, null, e);
        }
        return new Attempt(free, changes.store(by, action, free, taken), null);
    }

    /** Nobody else gets it while the caller's transaction lasts. */
    private Optional<PoolAddress> free(Network network) {
        List<String> ids = sources.giving(network).stream().map(SourceRow::id).toList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        return switch (dialect) {
            // where others hold all that are left, one of them may yet give up: only waiting for them tells
            case POSTGRESQL ->
                locked(" for update skip locked", network, ids).or(() -> locked(" for update", network, ids));
            case H2 -> {
                // its 'skip locked' misses rows: whoever takes waits for whoever is taking
                pools.lock(network);
                yield named(network, ids);
            }
        };
    }

    private Optional<PoolAddress> locked(String lock, Network network, List<String> ids) {
        return jdbc.sql(SELECT + NEXT + lock)
                .param("network", network.toString())
                .param("sources", ids)
                .query((row, _) -> AddressRows.address(row))
                .optional();
    }

    /** First its name and then its row: with a lock in the same statement H2 sorts the whole pool for each address. */
    private Optional<PoolAddress> named(Network network, List<String> ids) {
        while (true) {
            String next = jdbc.sql("select name from deposit_address" + NEXT)
                    .param("network", network.toString())
                    .param("sources", ids)
                    .query(String.class)
                    .optional()
                    .orElse(null);
            if (next == null) {
                return Optional.empty();
            }
            Optional<PoolAddress> free = jdbc.sql(SELECT + " where name = ? and state = 'AVAILABLE' for update")
                    .param(next)
                    .query((row, _) -> AddressRows.address(row))
                    .optional();
            if (free.isPresent()) {
                return free;
            }
        }
    }

    private void freeze(PoolAddress free, RefusedException why) {
        Note note = new Note(why.code(), why.reason());
        changes.in(() -> changes.store(
                PoolChanges.SELF, "pool.freeze", free, changes.moved(free, WalletState.FROZEN, note, null)));
    }
}
