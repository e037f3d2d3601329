package dev.strongroom.core.pool;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores changes of addresses: compare and set, audit entry and event in one transaction. */
@Component
class PoolChanges {
    /** Who acts where no person does. */
    static final Actor SELF = Actor.system("pool");

    /** How long an address rests after an order, for payments that come late. */
    static final Duration REST = Duration.ofHours(1);

    private static final String BUSY = "pool: somebody changed it just now; look again";

    private final AddressRows rows;
    private final AuditLog audit;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Clock clock;

    PoolChanges(AddressRows rows, AuditLog audit, Outbox outbox, TransactionTemplate transactions, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In the caller's transaction, or one of its own. */
    <T> T in(Supplier<T> work) {
        try {
            return Objects.requireNonNull(transactions.execute(_ -> work.get()));
        } catch (DuplicateKeyException e) {
            throw new RefusedException("pool.busy", BUSY, e);
        }
    }

    /** To the databases' microsecond. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** An address in another state; refused where the state machine has no such edge ({@code pool.state}). */
    PoolAddress moved(PoolAddress before, WalletState to, @Nullable Note why, @Nullable Instant until) {
        return moved(before, to, before.customer(), why, until);
    }

    /** The same, and from now on a customer's. */
    PoolAddress moved(
            PoolAddress before,
            WalletState to,
            @Nullable String customer,
            @Nullable Note why,
            @Nullable Instant until) {
        if (!before.state().canBecome(to)) {
            throw new RefusedException(
                    "pool.state", "address: " + before.name() + " is " + before.state() + " and cannot become " + to);
        }
        return next(before, to, customer, why, until);
    }

    /** A customer's address from now on, whether it was nobody's or another's. */
    PoolAddress owned(PoolAddress before, String customer) {
        return before.state() == WalletState.ALLOCATED
                ? next(before, WalletState.ALLOCATED, customer, null, null)
                : moved(before, WalletState.ALLOCATED, customer, null, null);
    }

    /** A frozen one that stays so, for another reason. */
    PoolAddress kept(PoolAddress frozen, Note why) {
        return next(frozen, WalletState.FROZEN, frozen.customer(), why, null);
    }

    private PoolAddress next(
            PoolAddress before,
            WalletState to,
            @Nullable String customer,
            @Nullable Note why,
            @Nullable Instant until) {
        return new PoolAddress(
                before.name(),
                before.address(),
                before.source(),
                before.index(),
                to,
                customer,
                why,
                now(),
                until == null ? null : until.truncatedTo(ChronoUnit.MICROS),
                before.version() + 1);
    }

    /** Writes one; refused where somebody else was faster ({@code pool.busy}). */
    PoolAddress store(Actor by, String action, PoolAddress before, PoolAddress after) {
        if (!rows.change(after)) {
            throw new RefusedException("pool.busy", BUSY);
        }
        audit.append(AuditEntry.of(by, action, "pool:" + after.name(), before, after));
        outbox.append(Event.of(action, after.name(), after));
        return after;
    }

    /** Tells of something about a whole pool, in the caller's transaction. */
    void tell(Actor by, String action, Network network, @Nullable Object before, Object after) {
        audit.append(AuditEntry.of(by, action, "pool:" + network, before, after));
        outbox.append(Event.of(action, network.toString(), after));
    }
}
