package dev.strongroom.core.pool;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.staff.Duties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do to one address: freeze, unfreeze, retire. */
@Component
class ChangeState {
    private static final int LONGEST_REASON = 500;

    private final PoolReads reads;
    private final Sources sources;
    private final Rotated rotated;
    private final PaidAddresses paid;
    private final PoolChanges changes;
    private final Duties duties;

    ChangeState(
            PoolReads reads, Sources sources, Rotated rotated, PaidAddresses paid, PoolChanges changes, Duties duties) {
        this.reads = reads;
        this.sources = sources;
        this.rotated = rotated;
        this.paid = paid;
        this.changes = changes;
        this.duties = duties;
    }

    PoolAddress freeze(Actor by, Address address, Note why) {
        if (by.kind() == Actor.Kind.API) {
            throw new RefusedException("staff.required", "actor: " + by + " is not a member of staff");
        }
        if (by.isStaff()) {
            duties.requireStaff(by);
        }
        requireReason(why.reason());
        return move(by, "pool.freeze", address, WalletState.FROZEN, why, null);
    }

    PoolAddress unfreeze(Actor by, Address address) {
        duties.requireApproverOrAdmin(by);
        return changes.in(() -> {
            PoolAddress frozen = reads.get(address);
            if (frozen.state() != WalletState.FROZEN) {
                throw new RefusedException("pool.state", "address: " + frozen.name() + " is not frozen");
            }
            sources.genuine(frozen);
            Note why = rotated.why(frozen).orElse(null);
            if (why != null) {
                return move(by, "pool.unfreeze", address, WalletState.RETIRED, why, null);
            }
            if (frozen.isPaidTooEarly()) {
                throw new RefusedException(
                        PoolAddress.PAID_TOO_EARLY, "address: " + frozen.name() + " is assigned or retired");
            }
            if (frozen.customer() == null && !frozen.isImported() && paid.isPaid(frozen)) {
                return changes.store(by, "pool.unfreeze", frozen, changes.kept(frozen, PaidAddresses.WHY));
            }
            if (frozen.customer() != null) {
                return move(by, "pool.unfreeze", address, WalletState.ALLOCATED, null, null);
            }
            return frozen.isImported()
                    ? move(by, "pool.unfreeze", address, WalletState.AVAILABLE, null, null)
                    : move(
                            by,
                            "pool.unfreeze",
                            address,
                            WalletState.COOLING,
                            null,
                            changes.now().plus(PoolChanges.REST));
        });
    }

    PoolAddress retire(Actor by, Address address, String reason) {
        duties.requireApproverOrAdmin(by);
        requireReason(reason);
        return changes.in(() -> {
            PoolAddress now = reads.get(address);
            if (now.state() == WalletState.ALLOCATED) {
                throw new RefusedException(
                        "pool.state",
                        "address: " + now.name() + " is in use and cannot become RETIRED; freeze it first");
            }
            return move(by, "pool.retire", address, WalletState.RETIRED, new Note("pool.retired", reason), null);
        });
    }

    private PoolAddress move(
            Actor by, String action, Address address, WalletState to, @Nullable Note why, @Nullable Instant until) {
        return changes.in(() -> {
            PoolAddress before = reads.get(address);
            return before.state() == to
                    ? before
                    : changes.store(by, action, before, changes.moved(before, to, why, until));
        });
    }

    static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new RefusedException("pool.reason", "reason: 1 to " + LONGEST_REASON + " characters are needed");
        }
    }
}
