package dev.strongroom.core.reconcile;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.BookBreaks;
import dev.strongroom.core.api.BreakComment;
import dev.strongroom.core.api.BreakEvidence;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import dev.strongroom.core.ledger.ChainCause;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.StatementLine;
import dev.strongroom.core.staff.Duties;
import dev.strongroom.core.wallet.Wallets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who looks into what differs, and what they have found out. */
@Component
class BreakDesk implements BookBreaks {
    private static final int MOST = 1000;
    private static final int EVIDENCE = 200;
    private static final int LONGEST = 1000;

    private final BreakRows rows;
    private final SnapshotRows snapshots;
    private final Ledger ledger;
    private final Duties duties;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Durably durably;
    private final Clock clock;

    BreakDesk(
            BreakRows rows,
            SnapshotRows snapshots,
            Ledger ledger,
            Duties duties,
            AuditLog audit,
            Outbox outbox,
            Durably durably,
            Clock clock) {
        this.rows = rows;
        this.snapshots = snapshots;
        this.ledger = ledger;
        this.duties = duties;
        this.audit = audit;
        this.outbox = outbox;
        this.durably = durably;
        this.clock = clock;
    }

    @Override
    public List<BookBreak> open() {
        return rows.open();
    }

    @Override
    public List<BookBreak> closed(@Nullable String before, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new RefusedException("break.limit", "limit: must be 1 to " + MOST);
        }
        return rows.closed(before, limit);
    }

    @Override
    public BookBreak get(String id) {
        return rows.find(id)
                .orElseThrow(
                        () -> new RefusedException("break.unknown", "break: there is none with the id '" + id + "'"));
    }

    @Override
    public BreakEvidence evidence(String id) {
        BookBreak one = get(id);
        List<BreakEvidence.Posting> postings =
                ledger
                        .statement(Wallets.holdings(one.tier(), one.wallet(), one.asset()), Long.MAX_VALUE, EVIDENCE)
                        .stream()
                        .filter(line -> one.equalAt() == null || !line.at().isBefore(one.equalAt()))
                        .map(BreakDesk::posting)
                        .toList();
        return new BreakEvidence(postings, snapshots.history(one.wallet(), one.asset(), EVIDENCE), rows.comments(id));
    }

    private static BreakEvidence.Posting posting(StatementLine line) {
        ChainCause cause = line.cause();
        return new BreakEvidence.Posting(
                line.seq(),
                line.at(),
                line.subject(),
                line.step(),
                line.change(),
                line.total(),
                cause == null ? null : cause.height(),
                cause == null ? null : cause.txid());
    }

    @Override
    public BookBreak assign(Actor by, String id, long version, @Nullable String owner) {
        duties.requireStaff(by);
        if (owner != null) {
            duties.requireStaff(Actor.staff(owner));
        }
        BookBreak before = get(id);
        if (!before.isOpen()) {
            throw new RefusedException("break.closed", "break: books and chain are equal again; nothing is left to do");
        }
        if (before.version() == version && Objects.equals(before.owner(), owner)) {
            return before;
        }
        return durably.call(() -> {
            if (!rows.own(id, version, owner)) {
                throw new RefusedException(
                        "break.changed", "break: somebody else changed it meanwhile; look at it again");
            }
            BookBreak after = get(id);
            outbox.append(Event.of("break.assigned", id, after));
            audit.append(AuditEntry.of(by, "break.assigned", "break:" + id, before, after));
            return after;
        });
    }

    @Override
    public BreakComment comment(Actor by, String id, String text) {
        duties.requireStaff(by);
        String said = text.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new RefusedException("break.comment", "comment: 1 to " + LONGEST + " characters are needed");
        }
        get(id);
        BreakComment comment = new BreakComment(by, Times.now(clock), said);
        durably.run(() -> {
            rows.comment(id, comment);
            outbox.append(Event.of("break.comment", id, comment));
            audit.append(AuditEntry.of(by, "break.comment", "break:" + id, null, comment));
        });
        return comment;
    }
}
