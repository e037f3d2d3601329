package dev.strongroom.core.audit;

import dev.strongroom.core.api.AuditApi;
import dev.strongroom.core.api.AuditEnd;
import dev.strongroom.core.api.AuditQuery;
import dev.strongroom.core.api.AuditRecord;
import dev.strongroom.core.api.AuditVerdict;
import dev.strongroom.core.db.Database;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The log for people: what stands in it, and whether it is what was written. */
@Component
class AuditDesk implements AuditApi {
    private final JdbcTemplate jdbc;
    private final AuditPages pages;
    private final AuditKeeper keeper;

    AuditDesk(Database database, AuditKeeper keeper) {
        this.jdbc = new JdbcTemplate(database.dataSource());
        this.pages = new AuditPages(database.dataSource());
        this.keeper = keeper;
    }

    @Override
    public List<AuditRecord> list(AuditQuery query) {
        return pages.list(query).stream().map(AuditDesk::view).toList();
    }

    private static AuditRecord view(AuditRow row) {
        return new AuditRecord(
                row.seq(),
                Instant.ofEpochMilli(row.at()),
                row.actor(),
                row.action(),
                row.subject(),
                row.before(),
                row.after(),
                row.storedHash());
    }

    @Override
    public AuditVerdict verify(AuditWatcher watcher) {
        AuditReport report = keeper.verifyAll(watcher);
        AuditBreak broken = report.broken();
        return new AuditVerdict(
                report.rows(),
                report.isComplete(),
                broken == null ? null : new AuditVerdict.Break(broken.seq(), broken.what()));
    }

    @Override
    public AuditEnd head() {
        ChainHead head = ChainHead.read(jdbc);
        return new AuditEnd(head.seq(), head.hash());
    }
}
