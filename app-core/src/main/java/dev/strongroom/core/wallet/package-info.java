/**
 * The desk's own wallets, as the signed policy names them: tier, index, address, state; and their link to the accounts
 * of the ledger.
 *
 * <p>The withdrawal desk asks {@code Wallets} which wallet pays; keys never come here.
 */
@NullMarked
package dev.strongroom.core.wallet;

import org.jspecify.annotations.NullMarked;
