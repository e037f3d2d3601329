/**
 * The customers: who they are, whether money may leave, what they are owed by the ledger.
 *
 * <p>The withdrawal desk asks {@code Customers} before it reserves.
 */
@NullMarked
package dev.strongroom.core.customer;

import org.jspecify.annotations.NullMarked;
