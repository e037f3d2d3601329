package dev.strongroom.core.ledger;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.JournalEntry;
import dev.strongroom.core.api.JournalPage;
import dev.strongroom.core.api.JournalQuery;
import dev.strongroom.core.api.LedgerAccount;
import dev.strongroom.core.api.LedgerAccountQuery;
import dev.strongroom.core.api.LedgerApi;
import dev.strongroom.core.api.LedgerKey;
import dev.strongroom.core.db.Database;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers whoever looks through the books. */
@Component
class LedgerDesk implements LedgerApi {
    private final AccountPages accounts;
    private final JournalPages journal;

    LedgerDesk(Database database) {
        this.accounts = new AccountPages(database.dataSource());
        this.journal = new JournalPages(database.dataSource());
    }

    @Override
    public List<String> kinds() {
        return Stream.of(AccountKind.values()).map(Enum::name).toList();
    }

    @Override
    public List<LedgerAccount> accounts(LedgerAccountQuery query) {
        return accounts.list(query).stream().map(LedgerDesk::view).toList();
    }

    private static LedgerAccount view(Balance balance) {
        Account account = balance.account();
        return new LedgerAccount(
                new LedgerKey(account.kind().name(), account.owner(), account.asset()),
                balance.total(),
                balance.pendingIn(),
                balance.pendingOut());
    }

    @Override
    public JournalPage journal(JournalQuery query) {
        return journal.list(query);
    }

    @Override
    public JournalEntry transfer(long seq) {
        return journal.read(List.of(seq)).stream()
                .findFirst()
                .orElseThrow(() -> new RefusedException("ledger.unknown", "transfer: there is none with No. " + seq));
    }

    /** The kind that a name stands for. */
    static AccountKind kind(String name) {
        return Stream.of(AccountKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException("ledger.kind", "kind: there is no " + name));
    }
}
