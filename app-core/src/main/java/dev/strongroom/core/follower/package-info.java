/**
 * Reads every network block by block, once: a cursor with a hash, taken back where the chain was reorganised.
 *
 * <p>What the blocks bring goes to a {@code BlockSink} in the transaction that moves the cursor. Knows leases, the
 * database and the nodes; nothing of money.
 */
@NullMarked
package dev.strongroom.core.follower;

import org.jspecify.annotations.NullMarked;
