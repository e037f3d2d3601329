/**
 * Whether the books equal the chain: what the ledger says a wallet held after a block, against what the chain says.
 *
 * <p>Reads the ledger and a node; changes nothing.
 */
@NullMarked
package dev.strongroom.core.reconcile;

import org.jspecify.annotations.NullMarked;
