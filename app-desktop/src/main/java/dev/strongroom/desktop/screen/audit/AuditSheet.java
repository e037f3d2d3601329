package dev.strongroom.desktop.screen.audit;

import dev.strongroom.core.api.AuditRecord;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.Sheet;
import dev.strongroom.desktop.table.Sheet.Column;
import dev.strongroom.desktop.ui.Formats;
import java.util.List;

/** What a file has of each row of the log: all of it. */
final class AuditSheet {
    private AuditSheet() {}

    static Sheet<AuditRecord> of(Messages messages, Formats formats) {
        return new Sheet<>(
                messages.name(Place.AUDIT),
                List.of(
                        new Column<>(messages.get("audit.seq"), row -> Cell.of(row.seq())),
                        new Column<>(
                                messages.get("audit.time"), row -> new Cell.Moment(formats.exact(row.at()), row.at())),
                        new Column<>(messages.get("audit.actor"), row -> Cell.of(row.actor())),
                        new Column<>(messages.get("audit.action"), row -> Cell.of(row.action())),
                        new Column<>(messages.get("audit.subject"), row -> Cell.of(row.subject())),
                        new Column<>(messages.get("audit.before"), row -> Cell.ofNullable(row.before())),
                        new Column<>(messages.get("audit.after"), row -> Cell.ofNullable(row.after())),
                        new Column<>(messages.get("audit.hash"), row -> Cell.of(row.hash()))));
    }
}
