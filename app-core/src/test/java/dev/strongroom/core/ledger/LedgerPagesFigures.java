package dev.strongroom.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.JournalQuery;
import dev.strongroom.core.api.LedgerAccountQuery;
import dev.strongroom.core.api.LedgerKey;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.DatabaseSettings;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a page of the books takes over a million entries in an H2 file. Takes a minute and a quiet machine, so it runs
 * only by name: {@code mvn -pl app-core -am test -Dtest=LedgerPagesFigures -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class LedgerPagesFigures {
    private static final int TRANSFERS = 500_000;
    private static final int PAGE = 200;
    private static final int ROUNDS = 50;
    private static final LedgerKey HOT = new LedgerKey("HOT", Books.WALLET.text(), Books.USDT);

    @TempDir
    Path folder;

    @Test
    void aPageOverAMillionEntriesTakesTheSameAtBothEnds() {
        try (Database database = Database.open(DatabaseSettings.h2File(folder.resolve("books")))) {
            ManyTransfers.fill(database, TRANSFERS);
            LedgerDesk desk = new LedgerDesk(database);
            String lastOwner = "c%09d".formatted(TRANSFERS / 10 - PAGE - 1);
            LedgerKey last = new LedgerKey("CUSTOMER", lastOwner, Books.USDT);
            for (int turn = 0; turn < 2; turn++) { // the second is told: by then the machine is warm
                tell("journal, newest", () -> journal(desk, null, Long.MAX_VALUE));
                tell("journal, oldest", () -> journal(desk, null, PAGE + 1));
                tell("hot wallet, newest", () -> journal(desk, HOT, Long.MAX_VALUE));
                tell("hot wallet, oldest", () -> journal(desk, HOT, PAGE + 1));
                tell("accounts, first", () -> accounts(desk, null));
                tell("accounts, last", () -> accounts(desk, last));
            }
        }
    }

    private static int journal(LedgerDesk desk, @Nullable LedgerKey account, long before) {
        return desk.journal(new JournalQuery(account, null, null, null, null, before, PAGE))
                .rows()
                .size();
    }

    private static int accounts(LedgerDesk desk, @Nullable LedgerKey after) {
        return desk.accounts(new LedgerAccountQuery("CUSTOMER", null, null, null, after, PAGE))
                .size();
    }

    private static void tell(String name, IntSupplier page) {
        long start = System.nanoTime();
        for (int i = 0; i < ROUNDS; i++) {
            assertThat(page.getAsInt()).isEqualTo(PAGE);
        }
        System.out.printf("%s: %.2f ms a page of %d%n", name, (System.nanoTime() - start) / 1e6 / ROUNDS, PAGE);
    }
}
