/**
 * Decisions of staff: their signed envelopes as they came, and the rules by which they are taken and counted.
 *
 * <p>Knows intents and the roster, not withdrawals. {@code withdrawal} calls it in the transaction of its own change of
 * state.
 */
@NullMarked
package dev.strongroom.core.approval;

import org.jspecify.annotations.NullMarked;
