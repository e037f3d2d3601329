package dev.strongroom.desktop.screen.deposits;

import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.LedgerPosting;
import dev.strongroom.core.api.SuspenseItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the right side shows of one deposit.
 *
 * @param deposit as it stands
 * @param postings what the ledger posted for it, oldest first
 * @param item its suspense item; null where it never came there
 */
record DepositDetail(Deposit deposit, List<LedgerPosting> postings, @Nullable SuspenseItem item) {
    DepositDetail {
        postings = List.copyOf(postings);
    }
}
