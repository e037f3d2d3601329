/**
 * What is signed, where it stands on chain, and who may sign it: intents, slots, signed attempts, the hot signer with
 * its float, and the freeze of money-out.
 *
 * <p>Knows intents and ids of withdrawals, not withdrawals. {@code withdrawal} calls it in the transaction of its own
 * change of state.
 */
@NullMarked
package dev.strongroom.core.signing;

import org.jspecify.annotations.NullMarked;
