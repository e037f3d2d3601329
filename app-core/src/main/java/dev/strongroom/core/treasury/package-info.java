/**
 * The desk's whole position: what is where, what is owed, and how that went over days.
 *
 * <p>Reads ledger, wallets and the signed policy; changes nothing. The desk calls it by {@code core.api}
 * ({@code Treasury}).
 */
@NullMarked
package dev.strongroom.core.treasury;

import org.jspecify.annotations.NullMarked;
