package dev.strongroom.desktop.screen.ledger;

import dev.strongroom.core.api.JournalEntry;
import dev.strongroom.core.api.JournalPage;
import dev.strongroom.core.api.JournalQuery;
import dev.strongroom.core.api.LedgerAccount;
import dev.strongroom.core.api.LedgerAccountQuery;
import dev.strongroom.core.api.LedgerApi;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.table.Part;
import java.util.List;

/** Reads the books from the core; every call takes as long as the core takes. */
final class LedgerReader {
    private final Ports ports;

    LedgerReader(Ports ports) {
        this.ports = ports;
    }

    Part<JournalEntry> journal(JournalQuery query) {
        JournalPage page = ports.get(LedgerApi.class).journal(query);
        return new Part<>(page.rows(), page.hasOlder() ? () -> journal(query.before(page.next())) : null);
    }

    Part<LedgerAccount> accounts(LedgerAccountQuery query) {
        List<LedgerAccount> rows = ports.get(LedgerApi.class).accounts(query);
        return new Part<>(rows, rows.size() == query.limit() ? () -> accounts(query.after(rows.getLast())) : null);
    }

    JournalEntry transfer(long seq) {
        return ports.get(LedgerApi.class).transfer(seq);
    }

    List<String> kinds() {
        return ports.get(LedgerApi.class).kinds();
    }
}
