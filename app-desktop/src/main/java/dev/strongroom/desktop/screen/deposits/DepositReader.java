package dev.strongroom.desktop.screen.deposits;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositQuery;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.Suspense;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.desktop.list.Page;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.table.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Reads deposits from the core; every call takes as long as the core takes. */
final class DepositReader {
    static final int MOST = 1000;
    private static final String NO_ITEM = "suspense.unknown";
    private final Ports ports;

    DepositReader(Ports ports) {
        this.ports = ports;
    }

    /**
     * A beginning of the list.
     *
     * @param rows newest first
     * @param hasMore whether older ones may follow
     * @param counts of every state
     */
    record Beginning(List<Deposit> rows, boolean hasMore, Map<DepositState, Long> counts) implements Page<Deposit> {}

    Beginning newest(DepositQuery query) {
        Deposits deposits = ports.get(Deposits.class);
        List<Deposit> rows = deposits.list(query);
        return new Beginning(rows, rows.size() == query.limit(), deposits.counts());
    }

    /** Those that follow after one in the list. */
    List<Deposit> after(DepositQuery query, Deposit last) {
        return ports.get(Deposits.class).list(from(query, last.id(), query.limit()));
    }

    /**
     * The list as it stands now: its first thousand are read anew, of the others those that changed.
     *
     * @param listed as it stood
     * @param hadOlder whether more followed then
     * @param changed ids
     */
    Beginning again(DepositQuery query, List<Deposit> listed, boolean hadOlder, Set<String> changed) {
        Deposits deposits = ports.get(Deposits.class);
        int limit = Math.clamp(listed.size(), query.limit(), MOST);
        List<Deposit> head = deposits.list(from(query, null, limit));
        if (head.size() < limit) {
            return new Beginning(head, false, deposits.counts());
        }
        Set<String> inHead = new HashSet<>();
        head.forEach(deposit -> inHead.add(deposit.id()));
        List<Deposit> rows = new ArrayList<>(head);
        boolean isTail = false;
        for (Deposit row : listed) {
            if (isTail && !inHead.contains(row.id())) {
                Deposit now = changed.contains(row.id()) ? deposits.get(row.id()) : row;
                if (query.states().isEmpty() || query.states().contains(now.state())) {
                    rows.add(now);
                }
            }
            isTail = isTail || row.id().equals(head.getLast().id());
        }
        return new Beginning(rows, !isTail || hadOlder, deposits.counts());
    }

    /** Every deposit, newest first. */
    Callable<Part<Deposit>> all(DepositQuery query) {
        return Part.byLast(
                MOST, last -> ports.get(Deposits.class).list(from(query, last == null ? null : last.id(), MOST)));
    }

    private static DepositQuery from(DepositQuery query, @Nullable String before, int limit) {
        return new DepositQuery(query.states(), query.network(), query.customer(), query.search(), before, limit);
    }

    DepositDetail detail(String id) {
        Deposits deposits = ports.get(Deposits.class);
        return new DepositDetail(deposits.get(id), deposits.postings(id), item(id));
    }

    private @Nullable SuspenseItem item(String id) {
        try {
            return ports.get(Suspense.class).get(id);
        } catch (RefusedException e) {
            if (e.code().equals(NO_ITEM)) {
                return null;
            }
            throw e;
        }
    }
}
