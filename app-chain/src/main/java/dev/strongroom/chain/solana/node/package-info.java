/**
 * The online half of Solana: reads accounts, nonces and what became of a transaction, simulates and sends. Every answer
 * of a node is checked for its shape before it is believed, and a node that lags proves nothing.
 *
 * <p>Called through {@link dev.strongroom.chain.ChainNode}, by {@code wiring} and by the practice money.
 */
@NullMarked
package dev.strongroom.chain.solana.node;

import org.jspecify.annotations.NullMarked;
