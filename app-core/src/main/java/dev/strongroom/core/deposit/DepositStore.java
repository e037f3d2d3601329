package dev.strongroom.core.deposit;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes deposits. A change compares and sets (state, version) and is told to the feed in the same transaction; what
 * moves books is in the audit log too.
 */
@Component
class DepositStore {
    private static final Actor BY = Actor.system("follower");

    private final DepositRows rows;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    DepositStore(DepositRows rows, Outbox outbox, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whole milliseconds, as both databases keep them. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Those in blocks above a height that the chain has not taken back yet. */
    List<DepositRow> above(Network network, long height) {
        return rows.above(network, height);
    }

    void insert(DepositRow row, int place) {
        rows.insert(row, place);
        outbox.append(Event.of("deposit.seen", row.id(), change(row, null)));
    }

    /**
     * Moves it along a legal edge.
     *
     * @param whose the customer from now on
     * @param booksDue whether the ledger has to be told
     * @return whether it still was as it was read
     */
    boolean move(DepositRow row, DepositState to, @Nullable Note why, @Nullable String whose, boolean booksDue) {
        if (!row.state().canBecome(to)) {
            throw new IllegalStateException("deposit " + row.id() + " is " + row.state() + " and never becomes " + to);
        }
        DepositRow after = row.moved(to, why, whose, now());
        if (!rows.change(after, booksDue)) {
            return false;
        }
        String topic = "deposit." + to.name().toLowerCase(Locale.ROOT);
        Change change = change(after, row.state());
        outbox.append(Event.of(topic, row.id(), change));
        if (to != DepositState.CONFIRMING) {
            audit.append(AuditEntry.of(BY, topic, "deposit:" + row.id(), null, change));
        }
        return true;
    }

    private static Change change(DepositRow row, @Nullable DepositState before) {
        return new Change(
                row.id(),
                row.arrival().to().network().toString(),
                row.arrival().amount().asset().toString(),
                row.arrival().amount().units().toString(),
                row.customer() == null ? "" : row.customer(),
                before == null ? "" : before.name(),
                row.state(),
                row.why() == null ? "" : row.why().code());
    }

    /** What the feed tells of a change; empty texts where there is nothing. */
    record Change(
            String id,
            String network,
            String asset,
            String units,
            String customer,
            String before,
            DepositState state,
            String why) {}

    /** The deposit as the contract speaks of it. */
    static Deposit view(DepositRow row, long head) {
        long deep = Math.max(0, head - row.arrival().block().height() + 1);
        int seen = row.state().isPosted() ? row.needed() : (int) Math.min(row.needed(), deep);
        return new Deposit(
                row.id(),
                row.arrival(),
                row.customer(),
                row.state(),
                new Deposit.Confirmations(row.state() == DepositState.ORPHANED ? 0 : seen, row.needed()),
                row.why(),
                row.seenAt(),
                row.changedAt(),
                row.version());
    }
}
