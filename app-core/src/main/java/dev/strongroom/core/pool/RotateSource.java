package dev.strongroom.core.pool;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolRotation;
import dev.strongroom.core.api.PoolRotations;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.RotationPreview;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import dev.strongroom.core.staff.Duties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a source out of use: the order is stored first, and what follows from it is carried on by any core. */
@Component
class RotateSource implements PoolRotations {
    private static final Logger LOG = LoggerFactory.getLogger(RotateSource.class);

    private final RotationRows rows;
    private final SourceRows sourceRows;
    private final Successors successors;
    private final SourceAddresses addresses;
    private final DrainSource drain;
    private final PoolChanges changes;
    private final Duties duties;
    private final AuditLog audit;
    private final Outbox outbox;
    private final RotationSteps steps;

    RotateSource(
            RotationRows rows,
            SourceRows sourceRows,
            Successors successors,
            SourceAddresses addresses,
            DrainSource drain,
            PoolChanges changes,
            Duties duties,
            AuditLog audit,
            Outbox outbox,
            RotationSteps steps) {
        this.rows = rows;
        this.sourceRows = sourceRows;
        this.successors = successors;
        this.addresses = addresses;
        this.drain = drain;
        this.changes = changes;
        this.duties = duties;
        this.audit = audit;
        this.outbox = outbox;
        this.steps = steps;
    }

    @Override
    public RotationPreview preview(String source) {
        return changes.in(() -> preview(row(source)));
    }

    @Override
    public PoolRotation rotate(Actor by, String source, String reason) {
        duties.requireApproverOrAdmin(by);
        ChangeState.requireReason(reason);
        changes.in(() -> order(by, row(source), reason));
        steps.reached(RotationStep.ORDERED);
        try {
            drain.run(source);
        } catch (RefusedException e) {
            LOG.info("the rotation of source {} goes on within a minute: {}", source, e.reason());
        }
        successors.refill(row(source).network());
        return changes.in(() -> drain.view(rows.lock(source)));
    }

    @Override
    public List<PoolRotation> rotations() {
        return changes.in(() -> rows.all().stream().map(drain::view).toList());
    }

    private RotationRow order(Actor by, SourceRow row, String reason) {
        successors.lock(row.network());
        RotationPreview before = preview(row(row.id()));
        Note obstacle = before.obstacle();
        if (obstacle != null) {
            throw new RefusedException(obstacle.code(), obstacle.reason());
        }
        long made = before.counts().values().stream().mapToLong(Long::longValue).sum();
        RotationRow ordered = new RotationRow(
                row.id(),
                row.network(),
                PoolRotation.State.RETIRING,
                new PoolRotation.Order(by, reason, changes.now(), made, before.customers()),
                null);
        rows.insert(ordered);
        PoolRotation after = drain.view(ordered);
        audit.append(AuditEntry.of(by, "pool.rotate", "source:" + row.id(), before, after));
        outbox.append(Event.of("pool.rotate", row.id(), after));
        return ordered;
    }

    private RotationPreview preview(SourceRow row) {
        long customers = addresses.customers(row.id());
        Long left = successors.left(row);
        Map<WalletState, Long> counts = addresses.counts(row.id());
        return new RotationPreview(
                successors.view(row),
                counts,
                customers,
                addresses.lying(row.id(), row.network()),
                left,
                obstacle(row, customers, left));
    }

    private @Nullable Note obstacle(SourceRow row, long customers, @Nullable Long left) {
        RotationRow earlier = rows.find(row.id()).orElse(null);
        if (earlier != null) {
            return new Note(
                    "pool.rotation",
                    "source: was taken out of use by " + earlier.order().by() + " at "
                            + earlier.order().at());
        }
        long needed = row.kind() == PoolSource.Kind.KEYS ? customers : Math.max(1, customers);
        if (left != null && left < needed) {
            return new Note(
                    "pool.successor",
                    "source: the other sources of " + row.network() + " in force have " + left + " addresses left, and "
                            + needed + " are needed; import another one first");
        }
        return null;
    }

    private SourceRow row(String source) {
        return sourceRows.find(source).orElseThrow(() -> PoolReads.unknownSource(source));
    }
}
