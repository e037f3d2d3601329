package dev.strongroom.desktop.screen.suspense;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.Suspense;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.list.Page;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.table.Part;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Reads items from the core; every call takes as long as the core takes. */
final class SuspenseReader {
    static final int MOST = 1000;
    private final Ports ports;
    private final Messages messages;

    SuspenseReader(Ports ports, Messages messages) {
        this.ports = ports;
        this.messages = messages;
    }

    /**
     * One answer of the core.
     *
     * @param work how many items somebody has to decide about
     * @param rows of the tab that was asked for
     * @param hasMore whether more may follow
     */
    record Beginning(int work, List<SuspenseItem> rows, boolean hasMore) implements Page<SuspenseItem> {}

    Beginning page(SuspenseTab asked, int limit) {
        Suspense suspense = ports.get(Suspense.class);
        List<SuspenseItem> open = suspense.work();
        if (asked == SuspenseTab.WORK) {
            return new Beginning(open.size(), open, false);
        }
        List<SuspenseItem> done = suspense.done(null, limit);
        return new Beginning(open.size(), done, done.size() == limit);
    }

    List<SuspenseItem> doneAfter(SuspenseItem last, int limit) {
        return ports.get(Suspense.class).done(last.id(), limit);
    }

    /** Every item of a tab. */
    Callable<Part<SuspenseItem>> all(SuspenseTab asked) {
        return asked == SuspenseTab.WORK
                ? () -> Part.whole(ports.get(Suspense.class).work())
                : Part.byLast(MOST, last -> ports.get(Suspense.class).done(last == null ? null : last.id(), MOST));
    }

    /** The right side of one item. */
    SuspenseDetail detail(String id) {
        SuspenseItem item = ports.get(Suspense.class).get(id);
        return new SuspenseDetail(item, ports.get(Deposits.class).postings(id), proposed(item));
    }

    private Preview proposed(SuspenseItem item) {
        if (item.state() != SuspenseState.PROPOSED) {
            return Preview.none("");
        }
        try {
            SuspenseItem.Decision decision = Objects.requireNonNull(item.decision(), "decision");
            return Preview.of(ports.get(Suspense.class).preview(item.id(), decision.resolution()));
        } catch (RefusedException e) {
            return Preview.none(messages.refusal(e));
        }
    }
}
