package dev.strongroom.desktop.screen.withdrawals;

import dev.strongroom.core.api.AddressBook;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.Approvals;
import dev.strongroom.core.api.BookEntry;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalCount;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.Withdrawals;
import dev.strongroom.desktop.session.Officer;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.table.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the queue from the core; every call takes as long as the core takes. */
final class Queue {
    static final int MOST = 1000;
    private final Ports ports;

    Queue(Ports ports) {
        this.ports = ports;
    }

    /**
     * The queue as it stands.
     *
     * @param items of the tab that was asked for; the review queue oldest first, everything else newest first
     * @param counts of every tab
     */
    record Page(List<WithdrawalItem> items, Map<QueueTab, Long> counts) {}

    Page read(QueueTab tab, @Nullable Officer officer) {
        List<WithdrawalItem> items = items(tab, null, beside(officer));
        return new Page(
                tab == QueueTab.REVIEW ? items.reversed() : items,
                counts(ports.get(Withdrawals.class).counts()));
    }

    /** Every row of a tab, in the same order; the review queue, which waits for people, as a whole. */
    Callable<Part<WithdrawalItem>> all(QueueTab tab, @Nullable Officer officer) {
        return () -> {
            Beside beside = beside(officer);
            Part<WithdrawalItem> newest = Part.<WithdrawalItem>byLast(
                            MOST, last -> items(tab, last == null ? null : last.id(), beside))
                    .call();
            return tab == QueueTab.REVIEW ? reversed(newest) : newest;
        };
    }

    private static Part<WithdrawalItem> reversed(Part<WithdrawalItem> newest) throws Exception {
        List<WithdrawalItem> items = new ArrayList<>(newest.rows());
        Callable<Part<WithdrawalItem>> next = newest.next();
        while (next != null) {
            Part<WithdrawalItem> part = next.call();
            items.addAll(part.rows());
            next = part.next();
        }
        return Part.whole(items.reversed());
    }

    /** @param before the row that they follow; null for the newest */
    private List<WithdrawalItem> items(QueueTab tab, @Nullable String before, Beside beside) {
        return ports.get(Withdrawals.class).list(new WithdrawalQuery(tab.states(), null, before, MOST)).stream()
                .map(withdrawal ->
                        item(withdrawal, beside.open().get(withdrawal.id()), beside.labels(), beside.officer()))
                .toList();
    }

    /** What rows show besides their withdrawals. */
    private record Beside(
            Map<String, ApprovalCase> open,
            Map<String, String> labels,
            @Nullable Officer officer) {}

    private Beside beside(@Nullable Officer officer) {
        Map<String, ApprovalCase> open = new HashMap<>();
        ports.get(Approvals.class).waiting().forEach(waiting -> open.put(waiting.withdrawal(), waiting));
        return new Beside(open, labels(), officer);
    }

    /** Those whose recipient could be mistaken for a known address. */
    List<WithdrawalItem> withLookAlikes(List<WithdrawalItem> items) {
        AddressBook book = ports.get(AddressBook.class);
        return items.stream()
                .filter(item -> !book.lookAlikes(item.withdrawal().order().to()).isEmpty())
                .toList();
    }

    /** The right side of one row. */
    Detail detail(WithdrawalItem row, @Nullable Officer officer) {
        Withdrawals withdrawals = ports.get(Withdrawals.class);
        Withdrawal now = withdrawals.get(row.id());
        List<ApprovalCase> cases = ports.get(Approvals.class).of(row.id());
        ApprovalCase open = cases.stream()
                .filter(ApprovalCase::isOpen)
                .reduce((_, last) -> last)
                .orElse(null);
        return new Detail(
                item(now, open, Map.of(row.to(), row.label()), officer),
                cases,
                withdrawals.evidence(row.id()),
                withdrawals.events(row.id()),
                withdrawals.postings(row.id()),
                withdrawals.attempts(row.id()));
    }

    private static WithdrawalItem item(
            Withdrawal withdrawal, @Nullable ApprovalCase open, Map<String, String> labels, @Nullable Officer officer) {
        String label = labels.getOrDefault(withdrawal.order().to().text(), "");
        return new WithdrawalItem(withdrawal, open, label, Duty.of(officer, open));
    }

    private Map<String, String> labels() {
        return ports.get(AddressBook.class).entries().stream()
                .filter(entry -> !entry.retired())
                .collect(Collectors.toMap(entry -> entry.address().text(), BookEntry::label, (first, _) -> first));
    }

    private static Map<QueueTab, Long> counts(List<WithdrawalCount> counts) {
        Map<QueueTab, Long> byTab = new EnumMap<>(QueueTab.class);
        for (QueueTab tab : QueueTab.values()) {
            byTab.put(
                    tab,
                    counts.stream()
                            .filter(count ->
                                    tab.states().isEmpty() || tab.states().contains(count.state()))
                            .mapToLong(WithdrawalCount::count)
                            .sum());
        }
        return byTab;
    }
}
