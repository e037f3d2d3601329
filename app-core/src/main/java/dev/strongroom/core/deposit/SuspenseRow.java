package dev.strongroom.core.deposit;

import dev.strongroom.core.api.SuspenseItem;

/**
 * A suspense item as it is kept.
 *
 * @param item as the contract speaks of it
 * @param booksDue whether it is decided and the ledger may not know
 */
record SuspenseRow(SuspenseItem item, boolean booksDue) {}
