package dev.strongroom.desktop.screen.suspense;

import dev.strongroom.core.api.LedgerPosting;
import dev.strongroom.core.api.SuspenseItem;
import java.util.List;

/**
 * Everything the right side shows of one item.
 *
 * @param item as it stands
 * @param postings what the ledger posted about its deposit so far, oldest first
 * @param proposed what its proposal would post; without lines where nothing is proposed
 */
record SuspenseDetail(SuspenseItem item, List<LedgerPosting> postings, Preview proposed) {
    SuspenseDetail {
        postings = List.copyOf(postings);
    }
}
