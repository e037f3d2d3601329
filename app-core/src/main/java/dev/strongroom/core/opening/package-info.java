/**
 * Takes the desk's own wallets into the books, once each, with a balance on which the nodes agree.
 *
 * <p>The console calls it through {@code WalletOpenings}; which wallets are open is kept by {@code wallet.Openings}.
 */
@NullMarked
package dev.strongroom.core.opening;

import org.jspecify.annotations.NullMarked;
