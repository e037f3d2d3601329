package dev.strongroom.desktop.screen.reconcile;

import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.BookBreaks;
import dev.strongroom.core.api.ReconciliationStatus;
import dev.strongroom.core.api.Reconciliations;
import dev.strongroom.desktop.list.Page;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.table.Part;
import java.util.List;
import java.util.concurrent.Callable;

/** Reads from the core; every call takes as long as the core takes. */
final class ReconcileReader {
    static final int MOST = 1000;
    private final Ports ports;

    ReconcileReader(Ports ports) {
        this.ports = ports;
    }

    /**
     * The beginning of the list with what comes with it.
     *
     * @param networks how each stands
     * @param open how many breaks there are
     * @param rows of the tab that was asked for
     */
    record Beginning(List<ReconciliationStatus> networks, int open, List<BookBreak> rows, boolean hasMore)
            implements Page<BookBreak> {}

    Beginning page(BreakTab asked, int limit) {
        List<ReconciliationStatus> networks = ports.get(Reconciliations.class).status();
        List<BookBreak> open = breaks().open();
        if (asked == BreakTab.OPEN) {
            return new Beginning(networks, open.size(), open, false);
        }
        List<BookBreak> closed = breaks().closed(null, limit);
        return new Beginning(networks, open.size(), closed, closed.size() == limit);
    }

    List<BookBreak> closedAfter(BookBreak last, int limit) {
        return breaks().closed(last.id(), limit);
    }

    /** Every break of a tab. */
    Callable<Part<BookBreak>> all(BreakTab asked) {
        return asked == BreakTab.OPEN
                ? () -> Part.whole(breaks().open())
                : Part.byLast(MOST, last -> breaks().closed(last == null ? null : last.id(), MOST));
    }

    BreakDetail detail(String id) {
        return new BreakDetail(breaks().get(id), breaks().evidence(id));
    }

    private BookBreaks breaks() {
        return ports.get(BookBreaks.class);
    }
}
