/**
 * Whether the books equal the chain: what the ledger says an address held after a block, against what the chain says,
 * on demand and by itself; who looks into what differs; and what each address held when.
 *
 * <p>Reads the ledger and a node; changes neither.
 */
@NullMarked
package dev.strongroom.core.reconcile;

import org.jspecify.annotations.NullMarked;
