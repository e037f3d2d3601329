package dev.strongroom.core.audit;

import dev.strongroom.chain.Digest;
import dev.strongroom.core.db.AtCommit;
import dev.strongroom.core.db.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes entries into the transaction of the act they tell of: both happen or neither. Nothing is ever taken out. */
@Component
public final class AuditLog {
    private static final int ORDER = 100;

    private final AtCommit<AuditEntry> atCommit = new AtCommit<>(ORDER, this::write);
    private final JdbcTemplate jdbc;
    private final Clock clock;

    AuditLog(Database database, Clock clock) {
        this.jdbc = new JdbcTemplate(database.dataSource());
        this.clock = clock;
    }

    /**
     * Adds an entry to the caller's transaction.
     *
     * @throws IllegalStateException when there is no transaction
     */
    public void append(AuditEntry entry) {
        atCommit.add(entry);
    }

    /** When something was first done to a subject. */
    public Optional<Instant> first(String action, String subject) {
        Long at = jdbc.queryForObject(
                "select min(at_ms) from audit_log where subject = ? and action = ?", Long.class, subject, action);
        return Optional.ofNullable(at).map(Instant::ofEpochMilli);
    }

    /** The hash of the newest entry that has been committed; what a cold signer witnesses. */
    public Digest head() {
        return ChainHead.read(jdbc).hash();
    }

    private void write(List<AuditEntry> entries) {
        ChainHead head = ChainHead.lock(jdbc);
        long seq = head.seq();
        Digest hash = head.hash();
        long now = clock.millis();
        List<Object[]> rows = new ArrayList<>();
        for (AuditEntry entry : entries) {
            AuditRow row = AuditRow.next(++seq, now, entry, hash);
            hash = new Digest(row.storedHash());
            rows.add(row.columns());
        }
        jdbc.batchUpdate(AuditRow.INSERT, rows);
        new ChainHead(seq, hash).store(jdbc, now);
    }
}
