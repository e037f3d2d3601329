/**
 * Deposit addresses: the sources that custodians sign, the pools made from them, whose an address is.
 *
 * <p>The desk calls it by {@code core.api} ({@code Pools}, {@code DepositAddresses}); orders borrow addresses from
 * {@code Allocations}; whoever reads blocks asks {@code WatchedAddresses}. No address is told that does not follow from
 * a verified source.
 */
@NullMarked
package dev.strongroom.core.pool;

import org.jspecify.annotations.NullMarked;
