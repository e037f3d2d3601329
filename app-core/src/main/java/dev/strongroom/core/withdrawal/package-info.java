/**
 * Money out, from the request to the last word of the chain: one aggregate, one table of states, one class an
 * operation, and the driver that carries every withdrawal on.
 *
 * <p>Stands on risk, signing, ledger, staff and settings. The desk and the server call it by {@code core.api}
 * ({@code Withdrawals}, {@code MoneyOut}); {@code boot} runs {@code Payout}.
 */
@NullMarked
package dev.strongroom.core.withdrawal;

import org.jspecify.annotations.NullMarked;
