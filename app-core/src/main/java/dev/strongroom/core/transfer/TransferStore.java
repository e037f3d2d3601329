package dev.strongroom.core.transfer;

import dev.strongroom.core.api.InternalTransfer;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.TransferState;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes transfers, in the caller's transaction. An end is told to the feed and the audit log in it.
 *
 * <p>One core at a time carries an open transfer on: it holds the row for a minute and acts in the first half of it, so
 * that a core whose clock or thread is late does not tell the ledger of what another has ended.
 */
@Component
class TransferStore {
    private static final int MINUTE = 60;
    private static final int SPARE = 30;
    private final String core = "core-" + UUID.randomUUID();
    private final TransferRows rows;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    TransferStore(TransferRows rows, Outbox outbox, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whole milliseconds, as both databases keep them. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    String core() {
        return core;
    }

    Instant holdFrom(Instant now) {
        return now.plusSeconds(MINUTE);
    }

    /** Whether this core may tell the ledger of it at this moment. */
    boolean isOurs(StoredTransfer row) {
        return row.holder().equals(core) && now().isBefore(row.heldUntil().minusSeconds(SPARE));
    }

    /** Takes it, or takes it anew; empty while another core holds it or was faster. */
    Optional<StoredTransfer> take(StoredTransfer row) {
        Instant now = now();
        if (!row.holder().equals(core) && now.isBefore(row.heldUntil())) {
            return Optional.empty();
        }
        StoredTransfer ours = row.heldBy(core, holdFrom(now));
        return rows.change(ours, now) ? Optional.of(ours) : Optional.empty();
    }

    /** Ends it and tells of it; empty where another core has changed it meanwhile. */
    Optional<StoredTransfer> end(StoredTransfer row, TransferState state, @Nullable Note ending) {
        StoredTransfer after = row.ended(state, ending);
        if (!rows.change(after, now())) {
            return Optional.empty();
        }
        InternalTransfer transfer = after.transfer();
        String topic = "transfer." + state.name().toLowerCase(Locale.ROOT);
        outbox.append(Event.of(topic, transfer.id(), transfer));
        audit.append(AuditEntry.of(transfer.by(), topic, "transfer:" + transfer.id(), null, transfer));
        return Optional.of(after);
    }
}
