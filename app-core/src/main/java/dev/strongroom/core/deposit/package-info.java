/**
 * Money in: what the blocks bring to the desk's addresses, credited exactly once, or kept in suspense until somebody
 * says whose it is; and what left without anybody's order.
 *
 * <p>{@code Arrivals} takes blocks in for the follower, {@code BookArrivals} and {@code ReverseArrivals} tell the
 * ledger; the desk calls {@code Deposits} and {@code Suspense}.
 */
@NullMarked
package dev.strongroom.core.deposit;

import org.jspecify.annotations.NullMarked;
