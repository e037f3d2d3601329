package dev.strongroom.desktop.screen.audit;

import dev.strongroom.core.api.AuditApi;
import dev.strongroom.core.api.AuditQuery;
import dev.strongroom.core.api.AuditRecord;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.TableFile;
import dev.strongroom.desktop.task.Progress;
import dev.strongroom.desktop.ui.Formats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/**
 * Every row that a filter lets through as a table's file, newest first, read page by page; rows written meanwhile are
 * not among them. Cancelled between two pages it leaves no file.
 */
final class AuditExport {
    static final int PAGE = 1000;
    private final AuditApi audit;
    private final Messages messages;
    private final Formats formats;

    AuditExport(AuditApi audit, Messages messages, Formats formats) {
        this.audit = audit;
        this.messages = messages;
        this.formats = formats;
    }

    /** How many rows were written. */
    long write(AuditQuery filter, Path file, Progress progress) throws IOException {
        AuditQuery query = new AuditQuery(
                filter.actor(), filter.action(), filter.subject(), filter.from(), filter.to(), Long.MAX_VALUE, PAGE);
        try (TableFile out = TableFile.create(file, messages.name(Place.AUDIT), titles())) {
            List<AuditRecord> page = audit.list(query);
            long newest = page.isEmpty() ? 0 : page.getFirst().seq();
            long rows = 0;
            while (!page.isEmpty()) {
                for (AuditRecord row : page) {
                    out.row(fields(row));
                }
                rows += page.size();
                AuditRecord last = page.getLast();
                // how far down the log it is: how many rows will match, nobody knows
                progress.at(newest - last.seq() + 1, newest, formats.count(rows));
                if (progress.isCancelled()) {
                    throw new CancellationException();
                }
                page = page.size() < PAGE ? List.of() : audit.list(query.after(last));
            }
            out.finish();
            return rows;
        }
    }

    private List<String> titles() {
        return List.of(
                messages.get("audit.seq"),
                messages.get("audit.time"),
                messages.get("audit.actor"),
                messages.get("audit.action"),
                messages.get("audit.subject"),
                messages.get("audit.before"),
                messages.get("audit.after"),
                messages.get("audit.hash"));
    }

    private List<Cell> fields(AuditRecord row) {
        return List.of(
                Cell.of(row.seq()),
                new Cell.Moment(formats.exact(row.at()), row.at()),
                Cell.of(row.actor()),
                Cell.of(row.action()),
                Cell.of(row.subject()),
                Cell.of(Objects.requireNonNullElse(row.before(), "")),
                Cell.of(Objects.requireNonNullElse(row.after(), "")),
                Cell.of(row.hash()));
    }
}
