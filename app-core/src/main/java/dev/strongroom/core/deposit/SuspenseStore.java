package dev.strongroom.core.deposit;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseItem.Decision;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes suspense items; each change compares and sets and is told to feed and audit log in its transaction. */
@Component
class SuspenseStore {
    private static final Actor SELF = Actor.system("follower");

    private final SuspenseRows rows;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    SuspenseStore(SuspenseRows rows, Outbox outbox, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    SuspenseItem get(String id) {
        return find(id).orElseThrow(() ->
                new RefusedException("suspense.unknown", "suspense: there is no item with the id '" + id + "'"));
    }

    Optional<SuspenseItem> find(String id) {
        return rows.find(id);
    }

    void open(SuspenseItem item) {
        rows.insert(item);
        tell(SELF, "suspense.open", item, null);
    }

    /** Moves it; refused where it is not as it was shown any more. */
    SuspenseItem move(
            Actor by, SuspenseItem item, SuspenseState to, @Nullable Decision decision, boolean booksDue, String why) {
        SuspenseItem after = new SuspenseItem(
                item.id(),
                item.arrival(),
                item.isMissing(),
                item.why(),
                item.owner(),
                item.since(),
                to,
                decision,
                item.version() + 1);
        if (!rows.change(after, booksDue, now())) {
            throw new RefusedException(
                    "suspense.changed", "suspense: " + item.id() + " has changed meanwhile; look at it again");
        }
        tell(by, "suspense." + to.name().toLowerCase(Locale.ROOT), after, why);
        return after;
    }

    /** The ledger knows what was decided; the item says so by its version. */
    void booked(SuspenseItem item, Decision decision) {
        SuspenseItem after = new SuspenseItem(
                item.id(),
                item.arrival(),
                item.isMissing(),
                item.why(),
                item.owner(),
                item.since(),
                item.state(),
                decision,
                item.version() + 1);
        if (!rows.change(after, false, now())) {
            throw new IllegalStateException("suspense item " + item.id() + " was changed while it was booked");
        }
        tell(SELF, "suspense.booked", after, null);
    }

    private void tell(Actor by, String topic, SuspenseItem item, @Nullable String why) {
        Decision decision = item.decision();
        Change change = new Change(
                item.id(),
                item.arrival().amount().asset().toString(),
                item.arrival().amount().units().toString(),
                item.isMissing(),
                item.why().code(),
                item.state(),
                decision == null ? "" : decision.resolution().kind().name(),
                decision == null || decision.resolution().customer() == null
                        ? ""
                        : decision.resolution().customer(),
                why == null ? "" : why);
        outbox.append(Event.of(topic, item.id(), change));
        audit.append(AuditEntry.of(by, topic, "suspense:" + item.id(), null, change));
    }

    /** What feed and audit log tell of a change; empty texts where there is nothing. */
    record Change(
            String id,
            String asset,
            String units,
            boolean missing,
            String why,
            SuspenseState state,
            String kind,
            String customer,
            String reason) {}
}
