package dev.strongroom.desktop.session;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.JournalEntry;
import dev.strongroom.core.api.JournalPage;
import dev.strongroom.core.api.JournalQuery;
import dev.strongroom.core.api.LedgerAccount;
import dev.strongroom.core.api.LedgerAccountQuery;
import dev.strongroom.core.api.LedgerApi;
import dev.strongroom.core.api.LedgerKey;
import dev.strongroom.core.api.LedgerPosting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Books in memory, filtered and paged as the core does it. */
public final class FakeLedger implements LedgerApi {
    private final List<JournalEntry> journal = new ArrayList<>();
    private final List<LedgerAccount> accounts = new ArrayList<>();
    private final List<JournalQuery> asked = new ArrayList<>();
    private @Nullable RuntimeException failure;

    /** Appends one; its number must be larger than those before. */
    public void add(JournalEntry entry) {
        journal.add(entry);
    }

    /** Appends one; they are listed in this order. */
    public void add(LedgerAccount account) {
        accounts.add(account);
    }

    public void fail(@Nullable RuntimeException next) {
        failure = next;
    }

    public List<JournalQuery> asked() {
        return asked;
    }

    @Override
    public List<String> kinds() {
        return List.of("CUSTOMER", "DEPOSIT", "HOT", "COLD", "IN_FLIGHT", "SUSPENSE", "NETWORK_FEES");
    }

    @Override
    public List<LedgerAccount> accounts(LedgerAccountQuery query) {
        check();
        return accounts.stream()
                .filter(row ->
                        query.kind() == null || query.kind().equals(row.key().kind()))
                .filter(row ->
                        query.asset() == null || query.asset().equals(row.key().asset()))
                .filter(row -> query.network() == null
                        || query.network().equals(row.key().asset().network()))
                .filter(row ->
                        query.owner() == null || query.owner().equals(row.key().owner()))
                .skip(query.after() == null ? 0 : place(query.after()) + 1)
                .limit(query.limit())
                .toList();
    }

    private long place(LedgerKey key) {
        return accounts.stream().takeWhile(row -> !row.key().equals(key)).count();
    }

    @Override
    public JournalPage journal(JournalQuery query) {
        asked.add(query);
        check();
        List<JournalEntry> rows = journal.reversed().stream()
                .filter(row -> row.posting().seq() < query.before())
                .filter(row -> query.subject() == null || query.subject().equals(row.subject()))
                .filter(row -> lines(row)
                        .anyMatch(line -> query.asset() == null || query.asset().equals(line.asset())))
                .filter(row -> lines(row)
                        .anyMatch(line -> query.account() == null
                                || query.account().equals(new LedgerKey(line.account(), line.owner(), line.asset()))))
                .limit(query.limit())
                .toList();
        return new JournalPage(
                rows, rows.size() < query.limit() ? 0 : rows.getLast().posting().seq());
    }

    private static Stream<LedgerPosting.Line> lines(JournalEntry row) {
        return Stream.concat(row.posting().entries().stream(), row.posting().holds().stream());
    }

    @Override
    public JournalEntry transfer(long seq) {
        check();
        return journal.stream()
                .filter(row -> row.posting().seq() == seq)
                .findFirst()
                .orElseThrow(() -> new RefusedException("ledger.unknown", "transfer: there is none with No. " + seq));
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }
}
