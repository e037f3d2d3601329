package dev.strongroom.core.pool;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.WalletState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lends addresses for a while, one order at a time; between two orders an address rests for an hour. */
@Component
public class Allocations {
    private static final int AT_ONCE = 500;

    private final AddressRows rows;
    private final TakeAddress take;
    private final Rotated rotated;
    private final PoolChanges changes;

    Allocations(AddressRows rows, TakeAddress take, Rotated rotated, PoolChanges changes) {
        this.rows = rows;
        this.take = take;
        this.rotated = rotated;
        this.changes = changes;
    }

    /**
     * Lends an address that nobody else has, recomputed from its source. Joins the caller's transaction where there is
     * one.
     *
     * @param until when it goes to rest by itself
     * @throws RefusedException {@code pool.dry} where there is none, {@code pool.unknown} where the network has no
     *     pool, {@code pool.until} where the time has passed
     */
    public PoolAddress allocate(Actor by, Network network, Instant until) {
        if (!until.isAfter(changes.now())) {
            throw new RefusedException("pool.until", "until: " + until + " has passed");
        }
        return take.take(by, "pool.allocate", network, free -> changes.moved(free, WalletState.ALLOCATED, null, until));
    }

    /**
     * Gives an address back; it rests for an hour, or is retired where its source was taken out of use. One that is
     * back already stays as it is.
     *
     * @throws RefusedException {@code pool.unknown}, or {@code pool.state} where it is a customer's or not lent
     */
    public PoolAddress release(Actor by, Address address) {
        return changes.in(() -> {
            PoolAddress lent = rows.find(address).orElseThrow(() -> PoolReads.unknown(address));
            boolean isBack = lent.customer() == null
                    && (lent.state() == WalletState.COOLING || lent.state() == WalletState.RETIRED);
            if (isBack) {
                return lent;
            }
            if (lent.customer() != null || lent.state() != WalletState.ALLOCATED) {
                throw new RefusedException("pool.state", "address: " + lent.name() + " is not lent");
            }
            return rest(by, lent, null);
        });
    }

    /** Ends what has run out: allocations go to rest, and what has rested is available again. */
    public int endDue() {
        return changes.in(() -> {
            List<PoolAddress> due = rows.due(changes.now(), AT_ONCE);
            for (PoolAddress address : due) {
                if (address.state() == WalletState.ALLOCATED) {
                    rest(PoolChanges.SELF, address, null);
                } else {
                    PoolAddress rested = changes.moved(address, WalletState.AVAILABLE, null, null);
                    changes.store(PoolChanges.SELF, "pool.rested", address, rested);
                }
            }
            return due.size();
        });
    }

    /**
     * Lets a lent one rest, or retires it where its source was taken out of use.
     *
     * @param reason why a person gave it back; null where it went back in the common way
     */
    PoolAddress rest(Actor by, PoolAddress lent, @Nullable Note reason) {
        Note why = rotated.why(lent).orElse(null);
        if (why != null) {
            return changes.store(by, "pool.retire", lent, changes.moved(lent, WalletState.RETIRED, why, null));
        }
        Instant until = changes.now().plus(PoolChanges.REST);
        return changes.store(by, "pool.release", lent, changes.moved(lent, WalletState.COOLING, reason, until));
    }
}
