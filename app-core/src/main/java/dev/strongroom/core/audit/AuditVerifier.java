package dev.strongroom.core.audit;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.AuditApi.AuditWatcher;
import dev.strongroom.core.db.Checkpoints;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.HashChain;
import dev.strongroom.core.db.SignedHead;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recomputes the chain from its rows. Found are rows that were changed, removed, inserted or moved, and a tail that was
 * cut off behind a checkpoint which the database or a witness holds. Appending may go on meanwhile.
 */
@Component
public final class AuditVerifier {
    static final String CHAIN = "audit";
    private static final int PAGE = 2000;
    private static final AuditWatcher UNWATCHED = (_, _) -> true;

    private final JdbcTemplate jdbc;
    private final Checkpoints checkpoints;
    private final AuditWitness witness;
    private final CoreIdentity identity;
    private final TransactionTemplate transactions;

    AuditVerifier(
            Database database,
            Checkpoints checkpoints,
            AuditWitness witness,
            CoreIdentity identity,
            TransactionTemplate transactions) {
        this.jdbc = new JdbcTemplate(database.dataSource());
        this.checkpoints = checkpoints;
        this.witness = witness;
        this.identity = identity;
        this.transactions = transactions;
    }

    /** Everything, from the first row. */
    public AuditReport verifyAll() {
        return verifyAll(UNWATCHED);
    }

    /** The same, watched by somebody who may end it. */
    AuditReport verifyAll(AuditWatcher watcher) {
        return verify(0, HashChain.START, watcher);
    }

    /** What came after the last signed checkpoint; the part before rests on its signature until {@link #verifyAll}. */
    public AuditReport verifyTail() {
        Optional<SignedHead> last = checkpoints.latest(CHAIN);
        return last.map(head -> verify(head.records(), head.head(), UNWATCHED)).orElseGet(this::verifyAll);
    }

    /**
     * A break closes money-out, so it is looked for a second time with all writers kept out: while they write, a row
     * and the head that covers it may be seen one after the other.
     */
    private AuditReport verify(long from, Digest before, AuditWatcher watcher) {
        AuditReport seen = pass(from, before, watcher);
        return seen.broken() == null
                ? seen
                : Objects.requireNonNull(transactions.execute(_ -> {
                    ChainHead.keepWritersOut(jdbc);
                    return pass(from, before, UNWATCHED);
                }));
    }

    private AuditReport pass(long from, Digest before, AuditWatcher watcher) {
        ChainHead end;
        Optional<SignedHead> kept;
        Optional<SignedHead> witnessed;
        try {
            witnessed = witness.newest();
            kept = checkpoints.latest(CHAIN);
            end = ChainHead.read(jdbc);
        } catch (RefusedException e) {
            return new AuditReport(0, new AuditBreak(from, "the end of the log cannot be read: " + e.reason()));
        }
        List<SignedHead> signed = kept.map(
                        k -> witnessed.map(w -> List.of(k, w)).orElse(List.of(k)))
                .orElse(witnessed.map(List::of).orElse(List.of()));
        AuditBreak early = signatures(signed, end);
        return early == null ? new Walk(from, before, end, signed).run(watcher) : new AuditReport(0, early);
    }

    private @Nullable AuditBreak signatures(List<SignedHead> signed, ChainHead end) {
        for (SignedHead head : signed) {
            byte[] message = SignedHead.message(head.chain(), head.records(), head.head(), head.takenAt());
            if (!head.chain().equals(CHAIN) || !identity.verifies(message, head.signature())) {
                return new AuditBreak(head.records(), "a checkpoint is not signed by a core of this desk");
            }
            if (head.records() > end.seq()) {
                return new AuditBreak(
                        end.seq(), "the log ends at " + end.seq() + " but " + head.records() + " rows were witnessed");
            }
        }
        return null;
    }

    /** One pass over the rows. */
    private final class Walk {
        private final ChainHead end;
        private final List<SignedHead> signed;
        private final long from;
        private long seq;
        private Digest hash;

        Walk(long from, Digest before, ChainHead end, List<SignedHead> signed) {
            this.from = from;
            this.seq = from;
            this.hash = before;
            this.end = end;
            this.signed = signed;
        }

        AuditReport run(AuditWatcher watcher) {
            AuditBreak broken = atCheckpoints();
            while (broken == null && seq < end.seq()) {
                broken = page();
                boolean goesOn = watcher.goesOn(seq - from, end.seq() - from);
                if (broken == null && !goesOn && seq < end.seq()) {
                    return new AuditReport(seq - from, null, false);
                }
            }
            if (broken == null && !hash.equals(end.hash())) {
                broken = new AuditBreak(seq, "the last row is not the one that the log says it ends with");
            }
            if (broken == null && end.seq() == ChainHead.read(jdbc).seq()) {
                broken = beyond();
            }
            return new AuditReport(seq - from, broken);
        }

        private @Nullable AuditBreak page() {
            List<AuditRow> rows = jdbc.query(
                    AuditRow.SELECT + " where seq > ? and seq <= ? order by seq limit " + PAGE,
                    (row, _) -> AuditRow.read(row),
                    seq,
                    end.seq());
            if (rows.isEmpty()) {
                return new AuditBreak(seq + 1, "row " + (seq + 1) + " is missing");
            }
            for (AuditRow row : rows) {
                if (row.seq() != seq + 1) {
                    return new AuditBreak(seq + 1, "row " + (seq + 1) + " is missing");
                }
                Digest expected = row.hashAfter(hash);
                if (!expected.hex().equals(row.storedHash())) {
                    return new AuditBreak(row.seq(), "row " + row.seq() + " is not what was written");
                }
                seq = row.seq();
                hash = expected;
                AuditBreak broken = atCheckpoints();
                if (broken != null) {
                    return broken;
                }
            }
            return null;
        }

        private @Nullable AuditBreak atCheckpoints() {
            for (SignedHead head : signed) {
                if (head.records() == seq && !head.head().equals(hash)) {
                    return new AuditBreak(seq, "the log up to row " + seq + " is not the one that was signed");
                }
            }
            return null;
        }

        private @Nullable AuditBreak beyond() {
            List<Long> more = jdbc.queryForList(
                    "select seq from audit_log where seq > ? order by seq limit 1", Long.class, end.seq());
            List<Long> before =
                    jdbc.queryForList("select seq from audit_log where seq < 1 order by seq limit 1", Long.class);
            if (end.seq() != ChainHead.read(jdbc).seq() || (more.isEmpty() && before.isEmpty())) {
                return null;
            }
            long extra = more.isEmpty() ? before.getFirst() : more.getFirst();
            return new AuditBreak(extra, "row " + extra + " was never written by the core");
        }
    }
}
