package dev.strongroom.core.deposit;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Arrival;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import org.springframework.stereotype.Component;

/** Tells feed and audit log of what left without anybody's order; every call joins the caller's transaction. */
@Component
class OutflowNews {
    private static final Actor SELF = Actor.system("follower");

    private final AuditLog audit;
    private final Outbox outbox;

    OutflowNews(AuditLog audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    void unasked(OutflowRow row) {
        tell("outflow.unasked", row);
    }

    /** It is known by now why it left, or its block is gone: nobody need look into it any more. */
    void cleared(OutflowRow row) {
        tell("outflow.cleared", row);
    }

    private void tell(String topic, OutflowRow row) {
        Told told = Told.of(row.arrival());
        outbox.append(Event.of(topic, row.id(), told));
        audit.append(AuditEntry.of(SELF, topic, "outflow:" + row.id(), null, told));
    }

    private record Told(String network, String address, String asset, String units, String txid) {
        static Told of(Arrival arrival) {
            return new Told(
                    arrival.to().network().toString(),
                    arrival.to().text(),
                    arrival.amount().asset().toString(),
                    arrival.amount().units().toString(),
                    arrival.txid());
        }
    }
}
