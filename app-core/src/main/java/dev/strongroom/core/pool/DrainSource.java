package dev.strongroom.core.pool;

import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolRotation;
import dev.strongroom.core.api.PoolRotation.State;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Carries rotations on from wherever they stand: retires addresses some at a time, then looks into the books until
 * nothing lies there. Any core may do it at any moment; a row is locked while one does.
 */
@Component
class DrainSource {
    private static final int AT_ONCE = 500;

    private final RotationRows rows;
    private final SourceAddresses addresses;
    private final PoolChanges changes;
    private final AuditLog audit;
    private final Outbox outbox;
    private final RotationSteps steps;

    DrainSource(
            RotationRows rows,
            SourceAddresses addresses,
            PoolChanges changes,
            AuditLog audit,
            Outbox outbox,
            RotationSteps steps) {
        this.rows = rows;
        this.addresses = addresses;
        this.changes = changes;
        this.audit = audit;
        this.outbox = outbox;
        this.steps = steps;
    }

    /** All that are not at their end. */
    void run() {
        changes.in(rows::open).forEach(row -> run(row.source()));
    }

    void run(String source) {
        while (changes.in(() -> retireSome(rows.lock(source)))) {
            steps.reached(RotationStep.RETIRED);
        }
        steps.reached(RotationStep.DRAINING);
        if (changes.in(() -> look(rows.lock(source)))) {
            steps.reached(RotationStep.DRAINED);
        }
    }

    /** A rotation as the desk shows it. */
    PoolRotation view(RotationRow row) {
        return new PoolRotation(
                row.source(),
                row.network(),
                row.state(),
                row.order(),
                addresses.waiting(row.source()),
                addresses.lent(row.source()),
                addresses.lying(row.source(), row.network()),
                row.drainedAt());
    }

    private boolean retireSome(RotationRow row) {
        if (row.state() != State.RETIRING) {
            return false;
        }
        List<PoolAddress> waiting = addresses.lockWaiting(row.source(), AT_ONCE);
        for (PoolAddress address : waiting) {
            changes.store(
                    PoolChanges.SELF,
                    "pool.retire",
                    address,
                    changes.moved(address, WalletState.RETIRED, row.why(), null));
        }
        if (waiting.isEmpty()) {
            move(row, row.in(State.DRAINING, null), "pool.rotate-draining");
        }
        return !waiting.isEmpty();
    }

    private boolean look(RotationRow row) {
        boolean isDrained = row.state() == State.DRAINING
                && addresses.lent(row.source()) == 0
                && addresses.lying(row.source(), row.network()).isEmpty();
        if (isDrained) {
            move(row, row.in(State.DRAINED, changes.now()), "pool.rotate-drained");
        }
        return isDrained;
    }

    private void move(RotationRow before, RotationRow after, String action) {
        PoolRotation was = view(before);
        rows.store(after);
        PoolRotation now = view(after);
        audit.append(AuditEntry.of(PoolChanges.SELF, action, "source:" + after.source(), was, now));
        outbox.append(Event.of(action, after.source(), now));
    }
}
