package dev.strongroom.core.reconcile;

import dev.strongroom.chain.Head;
import dev.strongroom.chain.Holding;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.ReconciliationFailure;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a run changes, inside the caller's transaction: all of it or nothing. */
@Component
class KeepRun {
    private static final Actor SELF = Actor.system("reconcile");

    private final RunRows runs;
    private final BreakRows breaks;
    private final SnapshotRows snapshots;
    private final AuditLog audit;
    private final Outbox outbox;

    KeepRun(RunRows runs, BreakRows breaks, SnapshotRows snapshots, AuditLog audit, Outbox outbox) {
        this.runs = runs;
        this.breaks = breaks;
        this.snapshots = snapshots;
        this.audit = audit;
        this.outbox = outbox;
    }

    ReconciliationRun compared(Instant at, Actor by, Comparison found) {
        Reconciliation result = found.result();
        Instant equalAt = runs.last(result.network()).map(ReconciliationRun::at).orElse(null);
        ReconciliationRun run = runs.insert(at, by, result);
        found.balances().forEach((asset, balances) -> snapshots.keep(result.network(), asset, balances));
        Map<String, BookBreak> open = new LinkedHashMap<>();
        breaks.open(result.network()).forEach(one -> open.put(BreakRows.key(one.wallet(), one.asset()), one));
        for (Reconciliation.Break differs : result.breaks()) {
            BookBreak before = open.remove(BreakRows.key(differs.wallet(), differs.asset()));
            if (before == null) {
                open(run, differs, block(found, differs), equalAt);
            } else {
                again(before, at, differs, block(found, differs));
            }
        }
        open.values().stream()
                .filter(one -> found.has(one.wallet(), one.asset()))
                .forEach(one -> close(one, at));
        Told told = Told.of(run);
        outbox.append(Event.of("reconciliation.done", result.network().toString(), told));
        if (by.isStaff()) {
            audit.append(AuditEntry.of(by, "reconciliation.run", "network:" + result.network(), null, told));
        }
        return run;
    }

    void failed(ReconciliationFailure failure) {
        runs.insert(failure);
        outbox.append(Event.of("reconciliation.failed", failure.network().toString(), failure));
    }

    private static Head block(Comparison found, Reconciliation.Break differs) {
        Holding held = Objects.requireNonNull(found.balances().get(differs.asset()), "balances")
                .get(differs.wallet());
        return Objects.requireNonNull(held, "balance").at();
    }

    private void open(ReconciliationRun run, Reconciliation.Break differs, Head block, @Nullable Instant equalAt) {
        String key =
                run.id() + "/" + differs.wallet().network() + "/" + BreakRows.key(differs.wallet(), differs.asset());
        BookBreak opened = new BookBreak(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString(),
                differs.wallet(),
                differs.tier(),
                differs.asset(),
                new BookBreak.Sides(differs.books(), differs.chain(), block),
                new BookBreak.Span(run.at(), run.at(), equalAt, null),
                null,
                0);
        breaks.insert(opened);
        tell("break.opened", null, opened);
        unexplained(null, opened);
    }

    private void again(BookBreak before, Instant at, Reconciliation.Break differs, Head block) {
        BookBreak now = new BookBreak(
                before.id(),
                before.wallet(),
                before.tier(),
                before.asset(),
                new BookBreak.Sides(differs.books(), differs.chain(), block),
                new BookBreak.Span(before.openedAt(), at, before.equalAt(), null),
                before.owner(),
                before.version());
        breaks.seen(now);
        if (!now.difference().equals(before.difference())) {
            unexplained(before, now);
        }
    }

    private void close(BookBreak open, Instant at) {
        breaks.close(open.id(), at);
        tell("break.closed", open, breaks.find(open.id()).orElseThrow());
    }

    /** Once for each change: a difference that lasts is told by its break alone. */
    private void unexplained(@Nullable BookBreak before, BookBreak now) {
        tell("balance.unexplained", before, now);
    }

    private void tell(String topic, @Nullable BookBreak before, BookBreak now) {
        outbox.append(Event.of(topic, now.id(), now));
        audit.append(AuditEntry.of(SELF, topic, "break:" + now.id(), before, now));
    }

    private record Told(long run, Network network, long height, Actor by, int breaks) {
        static Told of(ReconciliationRun run) {
            Reconciliation result = run.result();
            return new Told(
                    run.id(),
                    result.network(),
                    result.block().height(),
                    run.by(),
                    result.breaks().size());
        }
    }
}
