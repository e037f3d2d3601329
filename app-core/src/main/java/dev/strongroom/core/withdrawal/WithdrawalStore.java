package dev.strongroom.core.withdrawal;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.WithdrawalEvent;
import dev.strongroom.core.api.WithdrawalEvent.Change;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.api.WithdrawalState;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and changes withdrawals. A change compares and sets (state, version) and is told to the feed and to the audit
 * log in the same transaction, so that all of it happens or none.
 */
@Component
class WithdrawalStore {
    /** How the topics of its events begin. */
    static final String TOPICS = "withdrawal.";

    private final WithdrawalRows rows;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    WithdrawalStore(WithdrawalRows rows, Outbox outbox, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whole milliseconds, as intents need them and both databases keep them. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Transactional(readOnly = true)
    public WithdrawalRow load(String id) {
        return rows.find(id)
                .orElseThrow(() -> WithdrawalProblem.UNKNOWN.refuse("withdrawal: there is none with id '" + id + "'"));
    }

    /** What an actor asked for with a key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<WithdrawalRow> ofKey(String creator, String key) {
        return rows.ofKey(creator, key);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(WithdrawalRow row) {
        rows.insert(row);
        tell(row, Change.CREATED, row.by(), row.changedAt, null, null);
    }

    /** Moves it along a legal edge and writes whatever else was changed in the row. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(WithdrawalRow row, WithdrawalState to, Actor by, @Nullable Note note) {
        WithdrawalState from = row.state();
        if (!from.mayBecome(to)) {
            throw WithdrawalProblem.STATE.refuse("withdrawal: is " + from + ", which never becomes " + to);
        }
        row.waitFor(null);
        if (note != null) {
            row.endWith(note);
        }
        write(row, to, Change.MOVED, by, note);
    }

    /** Writes what was changed in the row beside its state. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void touch(WithdrawalRow row, Change change, Actor by, @Nullable Note note) {
        write(row, row.state(), change, by, note);
    }

    /** Tells of a remark; the row stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public WithdrawalEvent remark(WithdrawalRow row, Actor by, Note text) {
        return tell(row, Change.COMMENTED, by, now(), text, row.state);
    }

    private void write(WithdrawalRow row, WithdrawalState to, Change change, Actor by, @Nullable Note note) {
        String from = row.state;
        if (rows.compareAndSet(row.id, from, row.version, to.name()) != 1) {
            throw WithdrawalProblem.CHANGED.refuse(
                    "withdrawal: " + row.id + " has changed meanwhile; look at it again and repeat");
        }
        row.state = to.name();
        row.openKey = to.isEnd() ? null : row.openKey;
        row.version++;
        row.changedAt = now();
        rows.update(row);
        tell(row, change, by, row.changedAt, note, from);
    }

    private WithdrawalEvent tell(
            WithdrawalRow row, Change change, Actor by, Instant at, @Nullable Note note, @Nullable String before) {
        String topic = TOPICS + change.name().toLowerCase(Locale.ROOT);
        WithdrawalEvent event = new WithdrawalEvent(row.id, row.version, change, row.state(), by, at, note);
        outbox.append(Event.of(topic, row.id, event));
        audit.append(AuditEntry.of(by, topic, "withdrawal:" + row.id, before == null ? null : new Was(before), event));
        return event;
    }

    private record Was(String state) {}
}
