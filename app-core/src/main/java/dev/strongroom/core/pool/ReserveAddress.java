package dev.strongroom.core.pool;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.follower.Followers;
import dev.strongroom.core.staff.Duties;
import org.springframework.stereotype.Component;

/** Lends an address by hand, and takes it back before its time. */
@Component
class ReserveAddress {
    private final PoolReads reads;
    private final Sources sources;
    private final PaidAddresses paid;
    private final Followers followers;
    private final Allocations allocations;
    private final Refill refill;
    private final PoolChanges changes;
    private final Duties duties;

    ReserveAddress(
            PoolReads reads,
            Sources sources,
            PaidAddresses paid,
            Followers followers,
            Allocations allocations,
            Refill refill,
            PoolChanges changes,
            Duties duties) {
        this.reads = reads;
        this.sources = sources;
        this.paid = paid;
        this.followers = followers;
        this.allocations = allocations;
        this.refill = refill;
        this.changes = changes;
        this.duties = duties;
    }

    PoolAddress reserve(Actor by, Address address, String reference) {
        duties.requireStaff(by);
        ChangeState.requireReason(reference);
        followers.requireBegun(changes.in(() -> reads.get(address)).network());
        PoolAddress reserved = changes.in(() -> {
            PoolAddress free = reads.get(address);
            if (free.state() != WalletState.AVAILABLE || free.isImported()) {
                throw new RefusedException(
                        "pool.state",
                        "address: " + free.name() + " is " + free.state() + (free.isImported() ? ", imported," : "")
                                + " and cannot be reserved");
            }
            sources.tellable(free);
            paid.requireUnpaid(free);
            Note what = new Note("pool.reserved", reference);
            return changes.store(
                    by,
                    "pool.reserve",
                    free,
                    changes.moved(
                            free, WalletState.ALLOCATED, what, changes.now().plus(Pools.RESERVATION)));
        });
        refill.look(address.network());
        return reserved;
    }

    PoolAddress release(Actor by, Address address, String reason) {
        duties.requireStaff(by);
        ChangeState.requireReason(reason);
        return changes.in(() -> {
            PoolAddress lent = reads.get(address);
            if (!lent.isLent()) {
                throw new RefusedException(
                        "pool.state",
                        "address: " + lent.name()
                                + (lent.customer() == null ? " is " + lent.state() : " is a customer's for good")
                                + " and cannot be released");
            }
            return allocations.rest(by, lent, new Note("pool.released", reason));
        });
    }
}
